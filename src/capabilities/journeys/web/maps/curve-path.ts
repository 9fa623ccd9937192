/** A point of a curve: along from 0 to 1, and its value from −2 to 2. */
export interface CurvePoint {
  along: number
  value: number
  low: number | null
  high: number | null
}

export const curveHeight = 100

/** Where a value lies in a drawing 1000 wide and 100 high: very good near the top, very bad near the bottom. */
export function heightOf(value: number): number {
  return round(50 - (Math.max(-2, Math.min(2, value)) / 2) * 42)
}

/** Through all points, level at each: it swings no further than what is measured. */
export function pathThrough(points: readonly CurvePoint[]): string {
  return smooth(points.map(({ along, value }) => [round(along * 1000), heightOf(value)]))
}

/** The interval as a band: along its upper ends and back along the lower ones. */
export function bandAround(points: readonly CurvePoint[]): string {
  const sure = points.filter(({ low, high }) => low !== null && high !== null)
  if (sure.length < 2) return ''
  const upper = smooth(sure.map(({ along, high }) => [round(along * 1000), heightOf(high!)]))
  const lower = smooth(
    sure.map(({ along, low }) => [round(along * 1000), heightOf(low!)] as const).toReversed(),
  )
  return `${upper} L${lower.slice(1)} Z`
}

function smooth(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], at) => {
      const before = points[at - 1]
      if (!before) return `M${x} ${y}`
      const half = round((before[0] + x) / 2)
      return `C${half} ${before[1]} ${half} ${y} ${x} ${y}`
    })
    .join(' ')
}

function round(value: number) {
  return Math.round(value * 10) / 10
}
