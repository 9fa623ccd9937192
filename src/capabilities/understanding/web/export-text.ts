import type { Comment } from '../contract.ts'

const columns = {
  id: ({ id }: Comment) => id,
  at: ({ at }: Comment) => at,
  customer: ({ customer }: Comment) => customer?.id ?? '',
  channel: ({ channel }: Comment) => channel,
  touchpoint: ({ touchpoint }: Comment) => touchpoint,
  product: ({ product }: Comment) => product,
  language: ({ language }: Comment) => language,
  scale: ({ scale }: Comment) => scale,
  score: ({ score }: Comment) => score ?? '',
  feeling: ({ feeling }: Comment) => feeling,
  sentiment: ({ sentiment }: Comment) => sentiment ?? '',
  emotions: ({ emotions }: Comment) => emotions.join(';'),
  signals: ({ signals }: Comment) => signals.join(';'),
  topics: ({ topics }: Comment) => topics.map(({ name }) => name).join(';'),
  theme: ({ theme }: Comment) => theme?.name ?? '',
  text: ({ text }: Comment) => text,
}

/** A table for spreadsheets: what would be taken for a formula is written as text. */
export function asCsv(comments: readonly Comment[]): string {
  const rows = comments.map((comment) => Object.values(columns).map((read) => cell(String(read(comment)))))
  return [Object.keys(columns).join(','), ...rows.map((row) => row.join(','))].join('\r\n')
}

export function asJsonLines(comments: readonly Comment[]): string {
  return comments.map((comment) => `${JSON.stringify(comment)}\n`).join('')
}

function cell(text: string): string {
  const isNumber = text !== '' && Number.isFinite(Number(text))
  const plain = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
