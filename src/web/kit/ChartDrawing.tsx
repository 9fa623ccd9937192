import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ChartProps } from './Chart.tsx'
import { chartOption, type Palette } from './chart-option.ts'

use([BarChart, CustomChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** The only place that draws with ECharts; loaded when the first chart is shown. */
export default function ChartDrawing(props: ChartProps & { height: number }) {
  const place = useRef<HTMLDivElement>(null)
  const drawing = useRef<ReturnType<typeof init>>(null)
  const pick = useRef(props.onPick)
  pick.current = props.onPick

  useEffect(() => {
    const drawn = init(place.current, null, { renderer: 'svg' })
    drawing.current = drawn
    const followSize = new ResizeObserver(() => drawn.resize())
    followSize.observe(place.current!)
    return () => {
      followSize.disconnect()
      drawn.dispose()
    }
  }, [])

  useEffect(() => {
    drawing.current?.setOption(chartOption(props, paletteOf(place.current!)), { notMerge: true })
    drawing.current?.off('click')
    drawing.current?.on('click', ({ seriesName, dataIndex }) => {
      const series = props.series.find(({ name }) => name === seriesName)
      const point = series?.points[dataIndex]
      if (series && point) pick.current?.({ series, point })
    })
  }, [props])

  return <div ref={place} style={{ height: props.height }} />
}

/** ECharts cannot read custom properties, so it gets the theme's colours as they are now. */
function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ink: token('ink'),
    quiet: token('ink-3'),
    line: token('line'),
    surface: token('surface'),
    series: ['brand', 'warn', 'sad', 'worry', 'surprise', 'neg-2'].map(token),
    font: style.fontFamily,
    isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
  }
}
