import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { classes } from '../../../../web/kit/classes.ts'
import { count, figure } from '../../../../web/kit/numbers.ts'
import type { EmotionCurve, Felt, FeltStep } from '../../feeling/contract.ts'
import styles from './Curve.module.css'
import { say } from './say.ts'
import { bandBetween, lineThrough, type Place } from './shape.ts'
import { stepName } from './step-name.ts'
import { toneOf } from './tone.ts'

interface CurveProps {
  curve: EmotionCurve
  chosen: string | undefined
  /** Words at the lowest point. */
  quote?: string
  onChoose: (key: string) => void
}

const height = 250
const margin = 34

/** The curve over the steps of the way: a band, a line, dots by their feeling; the steps below are buttons. */
export function Curve({ curve, chosen, quote, onChoose }: CurveProps) {
  const { steps } = curve
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  useInView(frame, { at: steps.findIndex(({ key }) => key === chosen), of: steps.length, width })
  const reach = reachOf(steps)
  const x = (at: number) => ((at + 0.5) * width) / steps.length
  const y = (value: number) => margin + ((reach - value) / (2 * reach)) * (height - 2 * margin)
  return (
    <div className={styles.scroll}>
      <div ref={frame} className={styles.frame} style={{ '--steps': steps.length }}>
        <svg width={width} height={height} aria-hidden="true" className={styles.drawing}>
          <Ground {...{ width, y, reach }} />
          <Stages {...{ steps, x, width }} />
          <Side {...{ steps, x, y, side: 'finished' }} />
          <Side {...{ steps, x, y, side: 'dropped' }} />
          <Everybody {...{ steps, x, y }} />
          {steps.map((step, at) => (
            <Dot
              key={step.key}
              {...{ step, x: x(at), y, isChosen: step.key === chosen }}
              onChoose={() => onChoose(step.key)}
            />
          ))}
          <Lowest {...{ curve, x, y, width, quote }} />
        </svg>
        <StepButtons {...{ curve, chosen, onChoose }} />
      </div>
    </div>
  )
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(800)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    watch.observe(frame.current!)
    return () => watch.disconnect()
  }, [frame])
  return width
}

/** On a narrow screen the way is wider than its card: the chosen step is brought to the middle, the page stays. */
function useInView(
  frame: React.RefObject<HTMLDivElement | null>,
  { at, of, width }: { at: number; of: number; width: number },
) {
  useEffect(() => {
    const seen = frame.current?.parentElement
    if (seen && at >= 0) seen.scrollLeft = ((at + 0.5) * width) / of - seen.clientWidth / 2
  }, [frame, at, of, width])
}

/** The scale ends at the next quarter beyond everything drawn: small feelings stay visible, large ones keep their size. */
function reachOf(steps: readonly FeltStep[]): number {
  const ends = steps.flatMap(({ felt, finished, dropped }) =>
    [felt.low, felt.high, finished.value, dropped.value].map((value) => Math.abs(value ?? 0)),
  )
  return Math.min(1, Math.ceil(Math.max(0.4, ...ends) * 4) / 4)
}

type Scale = (value: number) => number

function Ground({ width, y, reach }: { width: number; y: Scale; reach: number }) {
  return (
    <>
      {[reach, 0, -reach].map((value) => (
        <g key={value}>
          <line
            x1={0}
            x2={width}
            y1={y(value)}
            y2={y(value)}
            className={value === 0 ? styles.zero : styles.end}
          />
          <text x={2} y={y(value) - 4} className={styles.scale}>
            {figure(value, 'mean')}
            {value > 0 ? ` ${say('good')}` : value < 0 ? ` ${say('bad')}` : ''}
          </text>
        </g>
      ))}
    </>
  )
}

/** Where one stage ends and the next begins, where the steps of a stage lie side by side. */
function Stages({ steps, x, width }: { steps: readonly FeltStep[]; x: Scale; width: number }) {
  const begins = steps.flatMap(({ stage }, at) =>
    at === 0 || steps[at - 1]?.stage !== stage ? [{ stage, at }] : [],
  )
  if (begins.length < 2 || begins.length > 6) return null
  const half = width / steps.length / 2
  return begins.map(({ stage, at }) => (
    <g key={at}>
      {at > 0 && <line x1={x(at) - half} x2={x(at) - half} y1={0} y2={height} className={styles.stageLine} />}
      <text x={x(at) - half + 6} y={11} className={styles.stage}>
        {at > 0 || stage !== '' ? stage : ''}
      </text>
    </g>
  ))
}

interface Drawn {
  steps: readonly FeltStep[]
  x: Scale
  y: Scale
}

function placesOf({ steps, x, y }: Drawn, told: (step: FeltStep) => number | null): Place[] {
  return steps.flatMap((step, at) => {
    const value = told(step)
    return value === null ? [] : [{ x: x(at), y: y(value) }]
  })
}

function Everybody(drawn: Drawn) {
  const isKnown = ({ low, high }: Felt) => low !== null && high !== null
  const high = placesOf(drawn, ({ felt }) => (isKnown(felt) ? felt.high : null))
  const low = placesOf(drawn, ({ felt }) => (isKnown(felt) ? felt.low : null))
  return (
    <>
      <path d={bandBetween(high, low)} className={styles.band} />
      <path d={lineThrough(placesOf(drawn, ({ felt }) => felt.value))} className={styles.line} />
    </>
  )
}

function Side({ side, ...drawn }: Drawn & { side: 'finished' | 'dropped' }) {
  const places = placesOf(drawn, (step) => step[side].value)
  return (
    <g className={styles[side]}>
      <path d={lineThrough(places)} />
      {places.map((place) => (
        <circle key={place.x} cx={place.x} cy={place.y} r={3} />
      ))}
    </g>
  )
}

interface DotProps {
  step: FeltStep
  x: number
  y: Scale
  isChosen: boolean
  onChoose: () => void
}

/** Clicking a dot is a shortcut for the mouse; the keyboard has the buttons below. */
function Dot({ step: { felt }, x, y, isChosen, onChoose }: DotProps) {
  if (felt.value === null) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is done by the button of the step
    <g onClick={onChoose} className={styles.dot}>
      <circle cx={x} cy={y(felt.value)} r={14} className={styles.target} />
      {isChosen && <circle cx={x} cy={y(felt.value)} r={10} className={styles.halo} />}
      <circle
        cx={x}
        cy={y(felt.value)}
        r={felt.reliability === 'ok' ? 6 : 4}
        style={{ fill: felt.reliability === 'ok' ? `var(--${toneOf(felt.value)})` : 'var(--neutral)' }}
      />
    </g>
  )
}

function Lowest({
  curve: { steps, lowest },
  x,
  y,
  width,
  quote,
}: Omit<Drawn, 'steps'> & { curve: EmotionCurve; width: number; quote?: string }) {
  const at = steps.findIndex(({ key }) => key === lowest)
  const felt = steps[at]?.felt
  if (felt?.value == null) return null
  const place = Math.min(height - 6, y(felt.low ?? felt.value) + 17)
  const anchor = x(at) < width * 0.25 ? 'start' : x(at) > width * 0.75 ? 'end' : 'middle'
  return (
    <text
      x={anchor === 'start' ? 6 : anchor === 'end' ? width - 6 : x(at)}
      y={place}
      textAnchor={anchor}
      className={styles.lowest}
    >
      {say('lowestPoint')}
      {quote && `: “${shortened(quote, isNarrow() ? 24 : 64)}”`}
    </text>
  )
}

/** Where hardly more than three steps are seen at once. */
function isNarrow(): boolean {
  return matchMedia('(max-width: 860px)').matches
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`
}

/** One button for each step; the arrow keys go along the way. */
function StepButtons({
  curve: { steps, lowest },
  chosen,
  onChoose,
}: Pick<CurveProps, 'curve' | 'chosen' | 'onChoose'>) {
  const go = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!to) return
    event.preventDefault()
    const at = steps.findIndex(({ key }) => key === chosen)
    const next = Math.min(steps.length - 1, Math.max(0, at + to))
    onChoose(steps[next]!.key)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" aria-label={say('chooseStep')} className={styles.steps} onKeyDown={go}>
      {steps.map((step) => (
        <button
          key={step.key}
          type="button"
          aria-pressed={step.key === chosen}
          tabIndex={step.key === chosen ? 0 : -1}
          className={classes(styles.step, step.key === lowest && styles.isLowest)}
          onClick={() => onChoose(step.key)}
        >
          <span className={styles.name}>{stepName(step)}</span>
          <span className={styles.value}>{toldIn(step)}</span>
          <span className={styles.told}>
            {say('nJourneys', { count: step.journeys, n: count(step.journeys) })}
          </span>
        </button>
      ))}
    </div>
  )
}

function toldIn({ felt }: FeltStep): string {
  if (felt.n === 0) return say('unknown')
  if (felt.value === null) return say('tooFew')
  return felt.reliability === 'few'
    ? `${figure(felt.value, 'mean')} ${say('few')}`
    : figure(felt.value, 'mean')
}
