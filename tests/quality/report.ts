/** The measured parts, as tables in Markdown. */
export interface Parts {
  version: string
  feeling: string
  emotions: string
  calibration: string
  topics: string
  languages: string
  signals: string
}

/** docs/quality.md: the tables, and what is to be known to read them. */
export function reportOf(parts: Parts): string {
  return `# How right the reading of texts is

Written by \`npm run quality -- --write\` on ${new Date().toISOString().slice(0, 10)}, with the models ${parts.version}. In brackets: 95 %
intervals (Wilson's for shares, bootstrap for the others).

None of these texts was learned from. How the parts are mixed, calibration and thresholds were chosen on one half of each
dev set; every number here is of the other half. One number, by how much neutral is held back when the label is decided, was
chosen on all of it. Test splits were not looked at. Which data the weights learned from, and
their licences, are in [models/NOTICE](../models/NOTICE).

## Sentiment

${parts.feeling}

- *Attune* is the reading at its best, *--fast* the n-grams alone.
- The packages read the same texts with the thresholds of their own documentation.
- Only “customers” and GoEmotions have the three feelings in earnest. The four VADER sets have almost no neutral texts: a
  reading that says “neutral” where little is said loses accuracy there, so the correlation of the score tells more.
- The labels of VADER's tweets grew up with VADER's own lexicon.
- “customers” are app reviews, lounge reviews, complaints and banking questions that one of us labelled, with nobody checking.
  The stars of about two thirds of the reviews among them had been seen in fine-tuning; their labels had not.
- Ratings and reviews were learned from other rows of the same sources; “customers” also from the other half of its labels.
- *yardstick* was trained with tweets whose licence could not be confirmed. It is not shipped; it shows what such data would add.

## Emotions

${parts.emotions}

Emotions of one and the same text may be several. GoEmotions are Reddit comments; “frustration” there is annoyance and
disapproval among strangers, which is why customers' words are reported apart. The
yardstick's “neutral” has a threshold of its own; ours is what is left where nothing is felt.

## Are the probabilities true?

GoEmotions, report half: of what was stated with such a probability, which share was true.

${parts.calibration}

## Topics of one's own

Banking77, 77 intents, so many training texts of each (one draw), judged on its dev split. Choices of how
topics are learned were made on that dev split (docs/topics.md), so expect a little less elsewhere.

${parts.topics}

## Languages

${parts.languages}

## Signals

Rules and word lists on texts that one labeller read, the half that was not used to choose the words (the labeller had read it,
though: [signals](signals.md) tells how that was handled). Replies of our own side are invented.

${parts.signals}
`
}
