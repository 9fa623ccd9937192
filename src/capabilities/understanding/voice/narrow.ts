import type { Values } from '../../../platform/facts/facts.ts'
import type { Narrowed } from '../contract.ts'

/** Words that customers wrote. */
export const isComment = "text != '' AND direction != 'out'"

/** Which comments are meant, as SQL over `interactions` with its bound values. */
export function narrowSql(question: Narrowed): { sql: string; values: Values } {
  const { feeling, emotion, signal, topic, theme, scale, lowest, highest, text, unsure } = question
  const all = [isComment]
  if (feeling) all.push('feeling = {feeling:String}')
  if (emotion) all.push('has(emotions, {emotion:String})')
  if (signal) all.push('has(signals, {signal:String})')
  if (topic) all.push('has(topics, {topic:String})')
  if (theme) all.push('theme = {theme:String}')
  if (scale) all.push('scale = {scale:String} AND score IS NOT NULL')
  if (lowest !== undefined) all.push('score >= {lowest:Float64}')
  if (highest !== undefined) all.push('score <= {highest:Float64}')
  if (unsure) all.push('NOT is_sure')
  const words = wordsOf(text)
  all.push(...words.map((_, at) => `positionCaseInsensitiveUTF8(text, {word${at}:String}) > 0`))
  const bound = Object.fromEntries(words.map((word, at) => [`word${at}`, word]))
  return { sql: all.join(' AND '), values: { ...question, ...bound } }
}

const mostWords = 10

/** “where is my refund” asks for each of its words, "“my refund”" in quotation marks for the two together. */
export function wordsOf(text = ''): string[] {
  const found = [...text.matchAll(/["“”]([^"“”]+)["“”]|(\S+)/g)]
  return found
    .map(([, together, alone]) => (together ?? alone ?? '').trim())
    .filter((word) => word !== '')
    .slice(0, mostWords)
}
