"""What people write: in chats, on receipts, boards, letters, greeting cards and memes."""

CHATS = (
    "Are you coming tonight?", "Yes! Leaving in ten minutes", "Can you bring the charger", "Sure, the white one?",
    "haha that was the best part", "Did you see the photos from Sunday", "Sending them now",
    "I think we should take the earlier train, the later one is always full",
    "ok", "See you there", "Happy birthday!! Hope you have a wonderful day", "Thank you so much",
    "The meeting moved to 3", "Who is picking up the kids?", "I can do it, I am close to the school anyway",
    "Dinner at the new place?", "They have a table at 8", "Perfect", "On my way", "Traffic is terrible today",
    "Let me check with Maya and get back to you", "No worries, take your time", "The keys are under the plant",
    "Did the parcel arrive?", "Not yet, it says tomorrow before noon",
)  # fmt: skip
PEOPLE = ("Maya", "Family", "Tom", "Book club", "Lena", "Work lunch", "Grandma", "Ravi", "Flat 12", "Ines", "Climbing")
PRODUCTS = (
    ("Running shoes", "59.90"), ("Desk lamp", "24.50"), ("Rain jacket", "89.00"), ("Coffee beans 1 kg", "16.80"),
    ("Wireless earbuds", "49.00"), ("House plant", "12.90"), ("Backpack 24 L", "64.00"), ("Ceramic mug", "9.50"),
    ("Yoga mat", "21.00"), ("Garden shears", "18.20"), ("Water bottle", "14.00"), ("Wool socks", "11.90"),
)  # fmt: skip
SETTINGS = (
    "Airplane mode", "Wi-Fi", "Bluetooth", "Mobile network", "Hotspot", "Notifications", "Display and brightness",
    "Sound and vibration", "Wallpaper", "Battery", "Storage", "Security", "Location", "Privacy", "Accounts",
    "Accessibility", "System update", "About phone",
)  # fmt: skip
STREETS = (
    "Mill Lane",
    "Station Road",
    "Harbour St",
    "Elm Avenue",
    "Castle Hill",
    "Bridge St",
    "Park Row",
    "North Quay",
)
SHOPS = ("GREEN GROCER", "CORNER MARKET", "HARBOUR CAFE", "CITY BOOKS", "DAILY BAKERY", "HARDWARE & CO", "FRESH FOODS")
GOODS = (
    "MILK 1L", "BREAD WHOLE", "APPLES KG", "BANANAS", "COFFEE", "ESPRESSO", "CHEESE 200G", "TOMATOES", "PASTA 500G",
    "OLIVE OIL", "RICE 1KG", "CROISSANT", "ORANGE JUICE", "YOGURT", "EGGS 10", "BUTTER", "SOAP", "BATTERIES AA",
    "NOTEBOOK", "CHOCOLATE", "WATER 6X", "TEA BAGS", "ONIONS", "LEMONS",
)  # fmt: skip
LETTER = (
    "We are writing to confirm the agreement reached at the meeting of the residents in the spring.",
    "The work on the roof begins in the second week of the month and will take about twelve days.",
    "Please keep the courtyard free of bicycles and cars while the scaffolding is being put up.",
    "The costs are shared as before; the amount for your flat is listed in the table below.",
    "Questions may be sent to the office, which is open on weekdays between nine and four.",
    "A copy of the insurance certificate is attached to this letter for your records.",
    "The next meeting takes place in the library, where the drawings will be on display.",
    "Payments received after the date given above are counted towards the following year.",
)
HEADINGS = ("NOTICE OF WORKS", "RENTAL AGREEMENT", "INVOICE", "MINUTES OF MEETING", "APPLICATION FORM", "CERTIFICATE")
BOARD = (
    "Plan Q3", "launch!", "users", "search", "cache?", "API", "database", "budget 20k", "ask Priya", "done", "to do",
    "risks", "week 1", "week 2", "test", "design", "ship it", "why slow?", "index", "queue", "retry", "idea:", "mobile",
)  # fmt: skip
GREETINGS = (
    ("Good Morning", "Have a blessed day"), ("Good Morning", "A new day, a new hope"), ("Good Night", "Sweet dreams"),
    ("Happy Sunday", "Rest, smile, be thankful"), ("Good Morning", "Stay happy, stay healthy"),
    ("Happy Birthday", "Many happy returns"), ("Best Wishes", "Light and joy to all"),
    ("Good Morning", "Kindness costs nothing"), ("Happy New Year", "Health, peace and laughter"),
    ("Good Morning", "Start with a smile"), ("Thank You", "You made my day"), ("Good Evening", "Peace be with you"),
)  # fmt: skip
MEMES = (
    ("WHEN THE DIET", "STARTS TOMORROW"), ("ONE DOES NOT SIMPLY", "CLOSE ALL THE TABS"),
    ("ME: I WILL SLEEP EARLY", "ALSO ME AT 3 AM"), ("WHEN SOMEONE SAYS", "IT WORKS ON MY MACHINE"),
    ("NOBODY:", "MY PHONE: STORAGE FULL"), ("EXPECTATION", "VS MONDAY"), ("THEY SAID", "IT WOULD BE FUN"),
    ("WEEKEND LOADING", "PLEASE WAIT"), ("I CAME FOR THE VIEW", "I STAYED FOR THE SNACKS"),
    ("THAT FACE WHEN", "THE WIFI IS BACK"), ("BRACE YOURSELVES", "THE GROUP CHAT IS AWAKE"),
    ("KEEP CALM", "AND BLAME THE INTERN"), ("STILL WAITING", "FOR THE UPDATE TO FINISH"),
    ("ONE MORE EPISODE", "HE SAID"), ("FIRST COFFEE", "THEN WORDS"), ("I SHOULD BUY", "ANOTHER PLANT"),
)  # fmt: skip
