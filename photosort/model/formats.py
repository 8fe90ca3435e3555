"""Which file names the scan lists as pictures, and which travel beside one as companions."""

RAW_EXTENSIONS: frozenset[bytes] = frozenset(
    b".3fr .arw .cr2 .cr3 .crw .dcr .dng .erf .gpr .iiq .kdc .mef .mos .mrw .nef .nrw .orf .pef .raf .raw .rw2 .rwl"
    b" .sr2 .srf .srw .x3f".split()
)
"""Camera files without a picture of their own to show; their embedded preview is read."""

_PHOTOGRAPHS = (
    b".jpg .jpeg .jpe .jfif .mpo .jps .insp .png .apng .webp .gif .tif .tiff .bmp .dib .avif .avifs .heic .heics .heif"
    b" .heifs .hif .jp2 .j2k .jpx .jpf .jpc .j2c .psd .psb .tga .dds .pcx .ppm .pgm .pbm .pnm .qoi .sgi"
    b" .ico .icns .xbm .xpm .fli"
)
# Named as pictures, yet not opened: listed all the same, so that Problems says so instead of silence. JPEG XL is opened
# where Pillow's plugin for it is installed.
_REFUSED = b".jxl .jxr .wdp .eps .wmf .emf"

EXTENSIONS: frozenset[bytes] = frozenset(_PHOTOGRAPHS.split()) | frozenset(_REFUSED.split()) | RAW_EXTENSIONS
"""Lower case with the dot. The name only decides what is listed; what a file is, its content decides when read."""

VIDEO_EXTENSIONS: frozenset[bytes] = frozenset(b".mov .mp4".split())
"""The moving half of a live photo, beside its picture."""

_KEPT_BESIDE = b".xmp .aae .json .thm .pp3 .arp .dop .on1 .acr .vrd .dr4 .wav .mp" + b"".join(
    b" .mp~%d" % number for number in range(1, 10)
)
COMPANION_EXTENSIONS: frozenset[bytes] = (
    frozenset(_KEPT_BESIDE.split())
    | VIDEO_EXTENSIONS
    | RAW_EXTENSIONS
    | frozenset(kind + b"_original" for kind in EXTENSIONS)
)
"""Files that may belong to a picture and share its fate; `library/files/companions.py` says which do."""
