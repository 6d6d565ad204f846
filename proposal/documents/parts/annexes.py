"""The titles of the annexes, by which the parts of the plan point at them."""

PROGRAMME = "Programma"
ARRANGED = "De plek, vergunning en veiligheid"
VOICES = "De doelgroep in cijfers en gesprekken"
SURVEY = "Rondgang langs wat er al is"
GROUNDS = "Onderbouwing van de werkwijze"
STAGES = "De weg van een deelnemer"
PEOPLE = "Wie doet wat"
VOLUNTEERS = "Werken met vrijwilligers"
CARE = "Zorgvuldig werken"
PARTNERS = "Partners en afspraken"
RESULTS = "Hoe we de resultaten nagaan"
FACTORS = "Kansen en risico's"
MEASURING = "Evaluatie en meetinstrumenten"
REFERENCES = "Bronnen"
TERMS = "Woordenlijst"

EXECUTION = "Uitvoering en afspraken"
GROUNDING = "Onderbouwing en bronnen"
GATHERED = (
    (EXECUTION, (PROGRAMME, ARRANGED, CARE, PEOPLE, VOLUNTEERS, PARTNERS)),
    (GROUNDING, (GROUNDS, STAGES, VOICES, SURVEY, RESULTS, MEASURING, FACTORS, REFERENCES, TERMS)),
)
"""The annexes of a one-off event: a street party has no room for one annex per subject."""
