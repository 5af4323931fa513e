"""The words that tell a body’s name from other capitals: head nouns, words that many bodies have, openers."""

NOUNS = frozenset(
    "Mission Commission Committee Organization Organisation Force Forces Office Union Council Front Movement Party "
    "Army Court Tribunal Agency Authority Bank League Institute Federation Bureau Association Corps Militia "
    "Coalition Alliance Community Police Centre Center Centres Directorate Secretariat Parliament Assembly Board Panel "
    "Guard Brigade Brigades Battalion Gendarmerie Congress Academy Unit Cell Mechanism Fund Facility Forum Network "
    "Partnership Group Foundation Chamber Chambers Team Department Division Section Service Administration "
    "Government University College Registry Society Senate Consortium Body Jirga".split()
)
#: Head nouns that common words alone do not make a name of one body: "National Security Forces".
COLLECTIVE = frozenset(
    "Forces Police Army Guard Corps Brigades Brigade Battalion Community Society Government Service Department "
    "Section Division Union Organization Organisation Party Parliament Academy University College Militia "
    "Gendarmerie Registry Team Centres Partnership".split()
)
#: Head nouns of two words.
PAIRS = frozenset(
    (
        ("Working", "Group"),
        ("Task", "Force"),
        ("Trust", "Fund"),
        ("Country", "Team"),
        ("Armed", "Forces"),
        ("Civil", "Society"),
        ("Contact", "Group"),
        ("Expert", "Group"),
    )
)
#: Words that with a head noun alone name no one body: "National Assembly", "Executive Board".
GENERIC = frozenset(
    "Acting Action Ad Administrative Advisory Air All Anti-Corruption Anti-Piracy Anti-Terrorism Any Appeal Appeals "
    "Armed Assessment Assistance Attorney Audit Aviation Bilateral Border Both Boundary Budget Business Capital "
    "Cease-fire Ceasefire Census Central Children Children’s Civil Civilian Claims Climate Cluster Co-operation "
    "Coast Coastal Command Commitments Commodity Common Communication Communications Compensation Conflict "
    "Constituent Constitution Constitutional Consultative Contact Continental Contracting Contracts Control "
    "Cooperation Coordinating Coordination Core Correctional Corrections Corruption Counter-Narcotics "
    "Counter-Terrorism Countries Country Credentials Crime Crimes Criminal Crisis Cultural Custodial Customs DDR "
    "Defence Defense Demobilization Deputy Detention Development Disarmament Disaster Dispute District Donor Donors "
    "Drug Drugs Each East Eastern Economic Education Eighth Elders Election Elections Electoral Eleventh Emergency "
    "Eminent Ended Enduring Energy Enforcement Enhanced Enquiry Environment Equal Ethics Evaluation Exchange "
    "Executive Expert Experts Extraordinary Fact-Finding Federal Field Fifteenth Fifth Finance Financial First "
    "Follow-up Food Foreign Formed Former Fourteenth Fourth Friends Fund Gender General Global Governance Governing "
    "Government Governmental Governors Guarantor Guarantors Head Health Her High High-Level High-level Higher His "
    "Hoc Human Hybrid Identification Implementation Inclusive Independent Informal Information Inquiry Inspection "
    "Integrated Integrity Intelligence Inter-Ministerial Intergovernmental Interim Internal International "
    "Intervention Investigating Investigation Investigations Investigative Its Joint Joint-Command Judicial "
    "Judiciary Justice Land Law Legislative Level Liaison Local Logistics Main Management Maritime Media Mediation "
    "Medical Member Men Military Mine Ministerial Mixed Mobile Money Monitoring Multi-Donor Multi-Partner "
    "Multi-donor Multilateral Multinational Municipal Narcotics National Nations Naval Navy New Ninth No "
    "Nominations Non-Aligned North Northern Observation Observer Oil Open Open-Ended Open-ended Operational "
    "Operations Opposition Ordinary Other Our Oversight Parliamentary Partner Partners Peace Peacekeeping Pension "
    "People Peoples People’s Permanent Persons Planning Police Political Population Pre-Trial Preparatory "
    "Presidential Prime Prison Prisons Private Program Programme Project Projects Property Prosecution Prosecutor "
    "Prosecutorial Protection Provisional Public Quadripartite Quick Quick-Reaction Rapid Reaction Reconciliation "
    "Referendum Reforms Refugee Refugees Regional Registration Regular Reintegration Renewed Republican Research "
    "Reserve Response Revenue Review Rights Risk Road Route Rule Ruling Rural Safety Sanctions Scientific Second "
    "Sector Sectoral Security Selection Senior Service Seventeenth Seventh Single Sixteenth Sixth Social South "
    "Southern Special Specialised Specialized Stabilisation Stabilization Staff Stakeholder Stakeholders Standing "
    "State States Statistical Steering Strategic Sub Sub-Regional Subregional Subsidiary Such Superior Support "
    "Supreme Sustainable Task Tax Technical Technology Temporary Tenth Territories Territory That The Their Thematic "
    "These "
    "Third Third-Party Thirteenth This Those Trade Training Transition Transitional Transport Trial Trilateral "
    "Tripartite Troika Trust Truth Twelfth Twentieth UN Uniformed United Universal Urban Verification Vetting "
    "Voluntary Volunteer Volunteers Voter Water West Western Wise Women Women’s Working World Youth".split()
)
#: Words that tell which of several bodies, or of whom: with common words only they make no name.
WHICH = frozenset(
    "Acting Ad All And Any Both Civil Deputy Each Eighth Eleventh Eminent Ended Every Experts Fifteenth Fifth First "
    "Formed Former Fourteenth Fourth Head Her His Hoc Its Member Members Nations New Ninth No Other Our Prime Quick "
    "Rapid Second Senior Seventeenth Seventh Single Sixteenth Sixth State States Sub Such Tenth That The Their "
    "These Third Thirteenth This Those Twelfth Twentieth UN United".split()
)
NOT_FIRST = frozenset(
    "Recalling Noting Welcoming Reaffirming Stressing Emphasizing Underlining Requests Urges Calls Decides Commends "
    "Encourages Welcomes Notes Recalls Supports Invites Expresses Authorizes Endorses Demands Reiterates Reaffirms "
    "Stresses Emphasizes Underlines Condemns Takes Article Chapter Annex Part Section Rule Rules Statute Charter "
    "Convention Protocol Agreement Treaty Accord Declaration Report Resolution Decision President Chairman Chair "
    "Chairperson Prime Foreign Minister Ministers Secretary Director Judge General Colonel Ambassador Mr Ms Mrs Dr "
    "Professor H.E Commander Deputy Members Member Former Authorities".split()
)
SENTENCE_OPENERS = NOT_FIRST | frozenset(
    "The A An Affirms Approves Appeals Asks Adopts Acknowledges Appreciates Also Considers Confirms Declares "
    "Deplores Determines Directs Extends Further Insists Instructs Intends Looks Reminds Renews Recommends "
    "Recognizes Regrets Remains Strongly Thanks Undertakes When Where While In At On By For To With Without During "
    "Pursuant Since Under As If All Any Both Each Every It Its Such That These This Those".split()
)
#: What "and the" may lead on to behind a body's name that is no part of it: documents, events, posts.
WORKS = frozenset(
    "Accord Accords Act Action Agenda Agreement Agreements Call Charter Commitment Communiqué Compact Conference "
    "Consensus Convention Conventions Covenant Day Decade Declaration Dialogue Document Framework Goals Guidelines "
    "Initiative Initiatives Meeting Mechanism Peace Plan Platform Policy Principles Process Programme Project "
    "Protocol Protocols Recommendations Report Resolution Roadmap Rules Session Sides Statement Strategy Summit "
    "System Treaty Year".split()
)
