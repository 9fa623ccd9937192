import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { ChartPoint, ChartProps, ChartSeries } from './Chart.tsx'
import { count, figure, type Unit } from './numbers.ts'
import { reliabilityOf } from './reliability.ts'
import { say } from './say.ts'

type Drawn = BarSeriesOption | CustomSeriesOption | LineSeriesOption
type Option = ComposeOption<Drawn | GridComponentOption | LegendComponentOption | TooltipComponentOption>

/** The theme's colours, and whether things may move. */
export interface Palette {
  ink: string
  quiet: string
  line: string
  surface: string
  series: string[]
  /** The page's own: texts are measured with it, and `inherit` cannot be measured. */
  font: string
  isStill: boolean
}

/** What ECharts is told to draw: an interval under each series and the series itself. */
export function chartOption({ kind = 'line', unit, series, min, max }: ChartProps, palette: Palette): Option {
  const places = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))]
  const label = { color: palette.quiet, fontSize: 12, fontFamily: palette.font }
  return {
    animation: !palette.isStill,
    animationDuration: 250,
    grid: { left: 4, right: 8, top: 28, bottom: series.length > 1 ? 30 : 8, outerBoundsMode: 'same' },
    legend: {
      show: series.length > 1,
      data: series.map(({ name }) => name),
      bottom: 0,
      left: 0,
      icon: 'roundRect',
      itemWidth: 14,
      itemHeight: 4,
      textStyle: label,
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 12, fontFamily: palette.font },
      formatter: (over) => tooltip(placeOf(over), series, unit),
    },
    xAxis: {
      type: 'category',
      data: places,
      boundaryGap: kind === 'bars',
      axisLabel: {
        ...label,
        hideOverlap: true,
        ...(kind === 'line' && { alignMinLabel: 'left', alignMaxLabel: 'right' }),
      },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'value',
      min,
      max,
      scale: kind === 'line',
      axisLabel: { ...label, formatter: (value: number) => figure(value, unit) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: series.flatMap((one, index): Drawn[] => {
      const colour = palette.series[index % palette.series.length]!
      if (kind === 'bars') return [bars(one, places, colour), whiskers(one, places, palette)]
      return [band(one, places, colour), line(one, places, colour, palette)]
    }),
  }
}

function line(series: ChartSeries, places: string[], colour: string, palette: Palette): LineSeriesOption {
  return {
    type: 'line',
    name: series.name,
    data: inOrder(series, places).map((point) => ({
      value: point?.value ?? null,
      itemStyle: { color: isFew(point) ? palette.quiet : colour },
    })),
    color: colour,
    symbol: 'circle',
    symbolSize: 6,
    lineStyle: { width: 2, type: series.isDashed ? 'dashed' : 'solid' },
    z: 3,
  }
}

function bars(series: ChartSeries, places: string[], colour: string): BarSeriesOption {
  return {
    type: 'bar',
    name: series.name,
    data: inOrder(series, places).map((point) => point?.value ?? null),
    itemStyle: { color: colour, borderRadius: 3, opacity: series.isDashed ? 0.5 : 1 },
    barMaxWidth: 36,
  }
}

/** The interval as a soft area: one four-cornered piece between each two neighbours that both have one. */
function band(series: ChartSeries, places: string[], colour: string): CustomSeriesOption {
  const points = inOrder(series, places)
  return {
    type: 'custom',
    silent: true,
    ...withEnds(points),
    renderItem: (params, api) => {
      const [from, to] = [points[params.dataIndex], points[params.dataIndex + 1]]
      if (from?.low == null || from.high == null || to?.low == null || to.high == null) return null
      const corner = (index: number, value: number) => api.coord([index, value])
      const at = params.dataIndex
      const corners = [
        corner(at, from.low),
        corner(at, from.high),
        corner(at + 1, to.high),
        corner(at + 1, to.low),
      ]
      return { type: 'polygon', shape: { points: corners }, style: { fill: colour, opacity: 0.12 } }
    },
    tooltip: { show: false },
    z: 1,
  }
}

/** The interval as a thin line on top of each bar. Only drawn true for a single series. */
function whiskers(series: ChartSeries, places: string[], palette: Palette): CustomSeriesOption {
  const points = inOrder(series, places)
  return {
    type: 'custom',
    silent: true,
    ...withEnds(points),
    renderItem: ({ dataIndex }, api) => {
      const point = points[dataIndex]
      if (point?.low == null || point.high == null) return null
      const [x, low] = api.coord([dataIndex, point.low]) as [number, number]
      const [, high] = api.coord([dataIndex, point.high]) as [number, number]
      return {
        type: 'line',
        shape: { x1: x, y1: low, x2: x, y2: high },
        style: { stroke: palette.ink, lineWidth: 1.5 },
      }
    },
    tooltip: { show: false },
    z: 4,
  }
}

function inOrder({ points }: ChartSeries, places: string[]) {
  const byPlace = new Map(points.map((point) => [point.at, point]))
  return places.map((place) => byPlace.get(place))
}

/** The ends as data, so that the axis reaches as far as the intervals do. */
function withEnds(points: (ChartPoint | undefined)[]) {
  const data = points.map((point, index) => [index, point?.low ?? null, point?.high ?? null])
  return { data, encode: { x: 0, y: [1, 2] } }
}

function isFew(point: ChartPoint | undefined) {
  return point?.n !== undefined && reliabilityOf(point.n) !== 'ok'
}

function placeOf(over: unknown): string {
  const [first] = Array.isArray(over) ? over : [over]
  return String((first as { name?: string } | undefined)?.name ?? '')
}

/** Built of text nodes, never of HTML: names come from the customers' data. */
function tooltip(place: string, series: ChartSeries[], unit: Unit): HTMLElement {
  const lines = series.map(({ name, points }) => {
    const point = points.find(({ at }) => at === place)
    return point ? `${name}: ${spoken(point, unit)}` : ''
  })
  const box = document.createElement('div')
  for (const text of [place, ...lines.filter(Boolean)]) {
    const element = document.createElement('div')
    element.textContent = text
    box.append(element)
  }
  return box
}

function spoken({ value, low, high, n }: ChartPoint, unit: Unit) {
  if (value === null) return say('tooFew')
  const range = low != null && high != null ? ` (${figure(low, unit)} – ${figure(high, unit)})` : ''
  return `${figure(value, unit)}${range}${n === undefined ? '' : ` · ${say('n', { n: count(n) })}`}`
}
