"""The countries that a place can lie in, said in the person's language; translated as in the CLDR of Unicode."""

from photosort.ui.text.i18n import mark, tr

COUNTRIES = frozenset((
    mark("Afghanistan"), mark("Aland Islands"), mark("Albania"), mark("Algeria"), mark("American Samoa"),
    mark("Andorra"), mark("Angola"), mark("Anguilla"), mark("Antarctica"), mark("Antigua and Barbuda"),
    mark("Argentina"), mark("Armenia"), mark("Aruba"), mark("Australia"), mark("Austria"), mark("Azerbaijan"),
    mark("Bahamas"), mark("Bahrain"), mark("Bangladesh"), mark("Barbados"), mark("Belarus"), mark("Belgium"),
    mark("Belize"), mark("Benin"), mark("Bermuda"), mark("Bhutan"), mark("Bolivia"), mark("Bosnia and Herzegovina"),
    mark("Botswana"), mark("Bouvet Island"), mark("Brazil"), mark("British Indian Ocean Territory"),
    mark("British Virgin Islands"), mark("Brunei"), mark("Bulgaria"), mark("Burkina Faso"), mark("Burundi"),
    mark("Cambodia"), mark("Cameroon"), mark("Canada"), mark("Cape Verde"), mark("Caribbean Netherlands"),
    mark("Cayman Islands"), mark("Central African Republic"), mark("Chad"), mark("Chile"), mark("China"),
    mark("Christmas Island"), mark("Cocos (Keeling) Islands"), mark("Colombia"), mark("Comoros"), mark("Congo"),
    mark("Cook Islands"), mark("Costa Rica"), mark("Cote d'Ivoire"), mark("Croatia"), mark("Cuba"), mark("Curacao"),
    mark("Cyprus"), mark("Czech Republic"), mark("DR Congo"), mark("Denmark"), mark("Djibouti"), mark("Dominica"),
    mark("Dominican Republic"), mark("Ecuador"), mark("Egypt"), mark("El Salvador"), mark("Equatorial Guinea"),
    mark("Eritrea"), mark("Estonia"), mark("Ethiopia"), mark("Europe"), mark("Falkland Islands (Malvinas)"),
    mark("Faroe Islands"), mark("Fiji"), mark("Finland"), mark("France"), mark("French Guiana"),
    mark("French Polynesia"), mark("French Southern Territories"), mark("Gabon"), mark("Gambia"), mark("Georgia"),
    mark("Germany"), mark("Ghana"), mark("Gibraltar"), mark("Greece"), mark("Greenland"), mark("Grenada"),
    mark("Guadeloupe"), mark("Guam"), mark("Guatemala"), mark("Guernsey"), mark("Guinea"), mark("Guinea-Bissau"),
    mark("Guyana"), mark("Haiti"), mark("Heard Island and McDonald Islands"), mark("Honduras"), mark("Hong Kong"),
    mark("Hungary"), mark("Iceland"), mark("India"), mark("Indonesia"), mark("Iran"), mark("Iraq"), mark("Ireland"),
    mark("Isle of Man"), mark("Israel"), mark("Italy"), mark("Jamaica"), mark("Japan"), mark("Jersey"),
    mark("Jordan"), mark("Kazakhstan"), mark("Kenya"), mark("Kiribati"), mark("Kosovo"), mark("Kuwait"),
    mark("Kyrgyzstan"), mark("Laos"), mark("Latvia"), mark("Lebanon"), mark("Lesotho"), mark("Liberia"),
    mark("Libya"), mark("Liechtenstein"), mark("Lithuania"), mark("Luxembourg"), mark("Macao"), mark("Macedonia"),
    mark("Madagascar"), mark("Malawi"), mark("Malaysia"), mark("Maldives"), mark("Mali"), mark("Malta"),
    mark("Marshall Islands"), mark("Martinique"), mark("Mauritania"), mark("Mauritius"), mark("Mayotte"),
    mark("Mexico"), mark("Micronesia"), mark("Moldova"), mark("Monaco"), mark("Mongolia"), mark("Montenegro"),
    mark("Montserrat"), mark("Morocco"), mark("Mozambique"), mark("Myanmar"), mark("Namibia"), mark("Nauru"),
    mark("Nepal"), mark("Netherlands"), mark("New Caledonia"), mark("New Zealand"), mark("Nicaragua"), mark("Niger"),
    mark("Nigeria"), mark("Niue"), mark("Norfolk Island"), mark("North Korea"), mark("Northern Mariana Islands"),
    mark("Norway"), mark("Oman"), mark("Pakistan"), mark("Palau"), mark("Palestinian Territory"), mark("Panama"),
    mark("Papua New Guinea"), mark("Paraguay"), mark("Peru"), mark("Philippines"), mark("Pitcairn"), mark("Poland"),
    mark("Portugal"), mark("Puerto Rico"), mark("Qatar"), mark("Reunion"), mark("Romania"), mark("Russia"),
    mark("Rwanda"), mark("Saint Bartelemey"), mark("Saint Helena"), mark("Saint Kitts and Nevis"),
    mark("Saint Lucia"), mark("Saint Martin"), mark("Saint Pierre and Miquelon"),
    mark("Saint Vincent and the Grenadines"), mark("Samoa"), mark("San Marino"), mark("Sao Tome and Principe"),
    mark("Saudi Arabia"), mark("Senegal"), mark("Serbia"), mark("Seychelles"), mark("Sierra Leone"),
    mark("Singapore"), mark("Sint Maarten"), mark("Slovakia"), mark("Slovenia"), mark("Solomon Islands"),
    mark("Somalia"), mark("South Africa"), mark("South Georgia and the South Sandwich Islands"), mark("South Korea"),
    mark("South Sudan"), mark("Spain"), mark("Sri Lanka"), mark("Sudan"), mark("Suriname"),
    mark("Svalbard and Jan Mayen"), mark("Swaziland"), mark("Sweden"), mark("Switzerland"), mark("Syria"),
    mark("Taiwan"), mark("Tajikistan"), mark("Tanzania"), mark("Thailand"), mark("Timor-Leste"), mark("Togo"),
    mark("Tokelau"), mark("Tonga"), mark("Trinidad and Tobago"), mark("Tunisia"), mark("Turkey"),
    mark("Turkmenistan"), mark("Turks and Caicos Islands"), mark("Tuvalu"), mark("U.S. Virgin Islands"),
    mark("Uganda"), mark("Ukraine"), mark("United Arab Emirates"), mark("United Kingdom"), mark("United States"),
    mark("United States Minor Outlying Islands"), mark("Uruguay"), mark("Uzbekistan"), mark("Vanuatu"),
    mark("Vatican City"), mark("Venezuela"), mark("Vietnam"), mark("Wallis and Futuna"), mark("Western Sahara"),
    mark("Yemen"), mark("Zambia"), mark("Zimbabwe"),
))  # fmt: skip


def place_in_words(place: str) -> str:
    """A town with its country, such as "Lyon, France", in the person's language: towns keep their names."""
    town, _, country = place.rpartition(", ")
    return f"{town}, {tr(country)}" if country in COUNTRIES else place
