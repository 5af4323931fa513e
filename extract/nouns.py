"""The head nouns of bodies and posts: by them short forms are read and names are told from other capitals."""

import re

BODY_NOUNS = (
    "Mission|Force|Operation|Committee|Commission of Inquiry|Commission|Council|Panel of Experts|Group of Experts|"
    "Monitoring Group|Monitoring Team|Working Group|Panel|Group|Tribunal|Court|Office|Union|Organization|"
    "Conference|Fund|Programme|Authority|Assembly|Secretariat|Board|Team|Mechanism|Forum|Agency|Bank|League|Front|"
    "Movement|Army|Institute|Directorate|Department|Division|Section|Unit|Centre|Federation|Network|Partnership|"
    "Initiative|Bureau|Tribunals|Special Tribunal|Special Court|Observer Mission|Support Mission"
)
POST_NOUNS = (
    "Special Representative|Personal Envoy|Special Envoy|Special Adviser|High Representative|Executive Director|"
    "Executive Secretary|Director-General|High Commissioner|Chair|Chairman|Chairperson|President|Vice-President|"
    "Special Rapporteur(?! on | in )|Independent Expert(?! on )|Emergency Relief Coordinator|Coordinator|Ombudsperson|"
    "Prosecutor|Registrar|Force Commander|Police Commissioner|Facilitator|Mediator"
)
MORE_NOUNS = (
    "Forces|Coalition|Alliance|Community|Party|Militia|Corps|Congress|Association|Society|Service|Police|Task Force|"
    "Facility|Chambers?|House|Parliament|Country Team|Administration|Government"
)
HEAD_NOUN = re.compile(rf"\b(?:{BODY_NOUNS}|{MORE_NOUNS})\b")
POST_NOUN = re.compile(
    r"\b(?:Representative|Envoy|Advis[eo]r|Director|Secretary|Commissioner|Chair|Chairman|Chairperson|President|"
    r"Coordinator|Ombudsperson|Prosecutor|Registrar|Commander|Rapporteur|Facilitator|Mediator)\b"
)
