import { type Html, html } from '../../../customers/index.ts'
import { inWords } from '../say.ts'
import type { Figure, FigureRow } from '../statement.ts'

/** Where values lie on a drawing: from 0 (left or bottom) to 1. */
interface Axis {
  from: number
  until: number
  at(value: number): number
}

/** Shares from 0 to their highest end (or all of it, when they come near), others around nothing where they pass it. */
export function axisOf({ unit, kind, rows }: Pick<Figure, 'unit' | 'kind' | 'rows'>): Axis {
  const ends = rows.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null))
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const isWhole = kind === 'funnel' || (unit === 'share' && least >= 0 && most > 0.5)
  const [from, until] =
    unit === 'feeling'
      ? [-1, 1]
      : isWhole
        ? [0, 1]
        : least < 0
          ? [-Math.max(-least, most), Math.max(-least, most)]
          : [0, most || 1]
  return { from, until, at: (value) => Math.min(1, Math.max(0, (value - from) / (until - from))) }
}

const wide = 320

/** One bar with its interval as a thin line over it; what is hidden or unknown is an empty ground. */
export function bar({ value, low, high, reliability }: FigureRow, axis: Axis, colour: string): Html {
  const x = (at: number) => axis.at(at) * wide
  const zero = x(0)
  const shown = reliability === 'few' ? 0.45 : 1
  return html`<svg viewBox="0 0 ${wide} 18" aria-hidden="true"><rect x="0" y="5" width="${wide}" height="8" rx="4" fill="var(--sunken)"/>${
    value === null
      ? ''
      : html`<rect x="${Math.min(zero, x(value)).toFixed(1)}" y="5" width="${Math.max(1, Math.abs(x(value) - zero)).toFixed(1)}" height="8" rx="3" fill="${colour}" opacity="${shown}"/>`
  }${low === null || high === null ? '' : whisker(x(low), x(high))}${axis.from < 0 ? html`<line x1="${zero}" x2="${zero}" y1="1" y2="17" stroke="var(--line-strong)"/>` : ''}</svg>`
}

function whisker(from: number, until: number): Html {
  const [a, b] = [from.toFixed(1), until.toFixed(1)]
  return html`<path d="M${a} 9H${b}M${a} 5.5V12.5M${b} 5.5V12.5" stroke="var(--ink)" stroke-width="1.4" fill="none"/>`
}

/** Bad values in the colour of bad, good ones in that of good; where there is neither, the brand's. */
export function colourOf({ unit, kind }: Pick<Figure, 'unit' | 'kind'>, value: number | null): string {
  if (unit === 'feeling' && value !== null) return value < 0 ? 'var(--neg-1)' : 'var(--pos-1)'
  return kind === 'funnel' ? 'var(--brand)' : 'var(--pos-1)'
}

const curve = { width: 720, height: 220, left: 96, right: 12, top: 14, bottom: 64 }

/** A line from step to step with its band; the table beneath it says the same. */
export function curveOf(figure: Figure): Html {
  const { width, height, left, right, top, bottom } = curve
  const rows = figure.rows.filter(({ value }) => value !== null)
  const axis = axisOf(figure)
  const x = (at: number) => left + ((width - left - right) * at) / Math.max(1, rows.length - 1)
  const y = (value: number) => top + (1 - axis.at(value)) * (height - top - bottom)
  const points = rows.map(({ value }, at) => `${x(at).toFixed(1)} ${y(value as number).toFixed(1)}`)
  const band = [
    ...rows.map(({ high, value }, at) => `${x(at).toFixed(1)} ${y(high ?? (value as number)).toFixed(1)}`),
    ...rows
      .map(({ low, value }, at) => `${x(at).toFixed(1)} ${y(low ?? (value as number)).toFixed(1)}`)
      .reverse(),
  ]
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${figure.title}">
${[axis.until, (axis.from + axis.until) / 2, axis.from].map(
  (value) =>
    html`<line x1="${left}" x2="${width - right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="var(--line)"/><text x="${left - 6}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${inWords(value, figure.unit)}</text>`,
)}<polygon points="${band.join(' ')}" fill="var(--brand-soft)"/><polyline points="${points.join(' ')}" fill="none" stroke="var(--brand)" stroke-width="2.2"/>
${rows.map(
  ({ label, value, reliability }, at) =>
    html`<circle cx="${x(at).toFixed(1)}" cy="${y(value as number).toFixed(1)}" r="4" fill="${reliability === 'few' ? 'var(--surface)' : 'var(--brand)'}" stroke="var(--brand)" stroke-width="2"/><text x="${x(at).toFixed(1)}" y="${height - bottom + 18}" text-anchor="end" transform="rotate(-28 ${x(at).toFixed(1)} ${height - bottom + 18})">${short(label)}</text>`,
)}</svg>`
}

function short(label: string): string {
  return label.length > 22 ? `${label.slice(0, 21)}…` : label
}
