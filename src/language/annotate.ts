import type { SentenceFeeling, Sentiment, Span } from './annotation.ts'
import { confidenceIn } from './confidence.ts'
import { FeelingReader, noFeeling } from './feeling.ts'
import type { Models } from './models.ts'
import { locate, nowhere, type Place, type Places } from './places.ts'
import { asItCame, type Reading, readingOf } from './reading.ts'
import { signalsOf } from './signals/signals.ts'
import { topicsOf } from './taxonomy/topics-of.ts'
import type { AnnotateOptions, Understood, Words } from './understander.ts'
import { annotationVersion } from './version.ts'

/** Understands texts: each is read once, and everything that is said of it comes from that one reading. */
export class Annotator {
  readonly #models: Models
  readonly #feeling: FeelingReader

  constructor(models: Models) {
    this.#models = models
    this.#feeling = new FeelingReader(models.heads)
  }

  async annotate(texts: readonly Words[], options: AnnotateOptions = {}): Promise<Understood[]> {
    const readings = texts.map((words) => ({ ...readingOf(words), direction: words.direction }))
    const places = options.fast ? nowhere : await this.#locate(readings)
    const version = annotationVersion(this.#models.version, options)
    return readings.map((reading) => this.#understand(reading, { places, version, ...options }))
  }

  /** Where texts lie in meaning, as they are. */
  embed(texts: readonly string[]): Promise<Float32Array[]> {
    const { reader, encoder } = this.#models
    return encoder.encode(texts.map((text) => reader.idsOf(text)))
  }

  #locate(readings: readonly Reading[]): Promise<Places> {
    const several = readings.filter(({ sentences }) => sentences.length > 1)
    const sentences = several.flatMap((reading) => reading.sentences.map((span) => wordsAt(reading, span)))
    return locate(
      this.#models,
      readings.map(({ text }) => text),
      sentences,
    )
  }

  #understand(reading: Directed, { places, version, topics, signals }: Pass): Understood {
    const { text, language, masked, pii, sentences, direction } = reading
    const place = places.ofText(text)
    const feeling = this.#feelingOf(text, place)
    return {
      language,
      masked,
      pii,
      sentences: this.#sentencesOf(reading, places, feeling.sentiment),
      ...feeling,
      topics: topics ? topicsOf(topics, { text, embedding: place.embedding }) : [],
      signals: signalsOf({ text, sentences, language: language.code, direction }, signals),
      confidence: confidenceIn(text, language),
      annotation_version: version,
      embedding: place.embedding,
    }
  }

  #feelingOf(text: string, place: Place) {
    const ngrams = this.#ngramsOf(withoutGaps(text))
    if (!ngrams) return noFeeling
    const inputs = { ngrams, ...place }
    return { sentiment: this.#feeling.sentiment(inputs), ...this.#feeling.emotions(inputs) }
  }

  /** Nothing where there is no word, no number and no picture. */
  #ngramsOf(text: string): Float64Array | undefined {
    const features = this.#models.features.read(text)
    return features.count > 0 ? this.#models.ngrams.read(features) : undefined
  }

  /** Each sentence by itself; the only one feels as the whole does. */
  #sentencesOf(reading: Reading, places: Places, whole: Sentiment): SentenceFeeling[] {
    const isWhole = reading.sentences.length === 1
    return reading.sentences.map((span) => {
      const { score, label } = isWhole ? whole : this.#sentimentOf(wordsAt(reading, span), places)
      return { ...asItCame(span, reading.swaps), score, label }
    })
  }

  #sentimentOf(sentence: string, places: Places): Sentiment {
    const ngrams = this.#ngramsOf(sentence)
    return ngrams ? this.#feeling.sentiment({ ngrams, ...places.ofSentence(sentence) }) : noFeeling.sentiment
  }
}

/** What the texts of one call share. */
interface Pass extends AnnotateOptions {
  places: Places
  version: string
}

/** A text that was read, and whose words they are. */
type Directed = Reading & Pick<Words, 'direction'>

function wordsAt({ text }: Reading, { start, end }: Span): string {
  return text.slice(start, end)
}

const gap = /\s{3,}/g

/** Where a quoted mail or markup was blanked there is nothing to read: models look at the beginning of a long text only. */
function withoutGaps(text: string): string {
  return text.replace(gap, '\n')
}
