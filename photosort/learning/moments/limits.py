"""Everything that decides what is an event, in one place, with the reason for each number.

They were chosen on made-up lives (`learning/benchmarks/events.py`); what they are worth is told by others.
"""

import math

HOUR_S, DAY_S, WEEK_S = 3_600.0, 86_400.0, 604_800.0

HOME_RADIUS = 40.0  # km: what is nearer to home is home, with work and shops
HOMES = 12  # places that may have been home
MOVE = 8.0  # weeks at another place by which staying must be the worse guess

OVERNIGHT = 4.0  # o'clock: when a night ends
AWAY_GAP = 96.0  # hours without a photo after which a journey is another one
JOINS = 12.0  # hours from a journey to photos without a place that still belong to it

PAUSE = (2.5, 6.0)  # hours without a photo that end a session at least, and at most; learned between
# What is expected of a session: means and deviations of the logarithms of its photos and of its seconds.
ORDINARY = ((math.log(3), math.log(900)), (0.8, 1.0))
EVENT = ((math.log(40), math.log(4 * HOUR_S)), (0.8, 0.8))
TRUST = (150.0, 1000.0)  # sessions that this counts as: what is ordinary is learned, what stands out from it much less
FEW = 25.0  # sessions as many as which it counts that one in five is of an event

BEGIN = 4.0  # log-odds that one more event costs
# What it costs where the person wants fewer events or more, from fewest to most; the one in the middle is `BEGIN`.
LEVELS = (12.0, 9.0, 7.0, 5.5, BEGIN, 2.5, 1.0, 0.0, -1.0)
SAME = 5.0  # hours of a pause that costs nothing inside an event
LATER = 0.1  # log-odds for each further hour
ELSEWHERE = 5.0  # km from which on what follows such a pause is another event
AFAR = 1.0  # log-odds that a session out of town is an event
LULL = -0.6  # log-odds of the least that may happen inside an event

GROWS = 4.0  # times as large as what was decided an event may be to which it grows: more is another one around it

NEARBY = 1.0  # hours within which a photo with a place tells that of another
