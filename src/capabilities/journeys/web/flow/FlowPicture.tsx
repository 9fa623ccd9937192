import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { classes } from '../../../../web/kit/classes.ts'
import { count } from '../../../../web/kit/numbers.ts'
import type { Edge, Step } from '../../flow/contract.ts'
import type { CasesAddress } from './address.ts'
import { type Drawn, keyOf } from './drawn.ts'
import styles from './FlowPicture.module.css'
import { howLong } from './how-long.ts'
import { headsOf } from './layout/heads.ts'
import { type Box, type Layout, type Line, layoutOf } from './layout/layout.ts'
import { inShort, wholePercent, whyLook } from './problem-words.ts'
import { say } from './say.ts'

interface FlowPictureProps {
  journey: string
  /** All journeys, those that are not drawn too. */
  journeys: number
  drawn: Drawn
  /** As wide as this, if that is enough for it. */
  width: number
}

const headHeight = 30

/** Steps from left to right, as thick a line as many go there, the time on it; every box and line opens its journeys. */
export function FlowPicture({ journey, journeys, drawn, width }: FlowPictureProps) {
  const layout = useMemo(() => layoutFor(drawn, journeys, width), [drawn, journeys, width])
  const heads = headsOf(layout, drawn.steps)
  const top = heads.length > 0 ? headHeight : 0
  const steps = new Map(drawn.steps.map((step) => [step.name, step]))
  const edges = new Map(drawn.edges.map((edge) => [keyOf(edge.from, edge.to), edge]))
  const labels = labelsOf(layout, edges)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are links; there is no element for it
    <svg
      className={styles.picture}
      role="group"
      aria-label={say('pictureLabel')}
      width={layout.width}
      height={layout.height + top}
      viewBox={`0 0 ${layout.width} ${layout.height + top}`}
    >
      {heads.map(({ stage, x, from }) => (
        <g key={stage} className={styles.head}>
          {from !== null && <path d={`M${from} 4V${layout.height + top - 4}`} />}
          <text x={x} y={18}>
            {stage}
          </text>
        </g>
      ))}
      <g transform={`translate(0 ${top})`}>
        {layout.lines.map((line) => (
          <EdgeLine
            key={keyOf(line.edge.from, line.edge.to)}
            journey={journey}
            line={line}
            edge={edgeOf(line)}
          />
        ))}
        {layout.boxes.map((box) => (
          <StepBox
            key={box.name}
            journey={journey}
            journeys={journeys}
            box={box}
            step={steps.get(box.name)!}
          />
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: texts that the lines say themselves; nothing in here takes focus */}
        <g aria-hidden="true" className={styles.labels}>
          {labels.map(({ x, y, words, key }) => (
            <text key={key} x={x} y={y}>
              {words}
            </text>
          ))}
        </g>
      </g>
    </svg>
  )

  function edgeOf({ edge }: Line): Edge {
    return edges.get(keyOf(edge.from, edge.to))!
  }
}

/** How many stop is written under a box from this share of all journeys on, or where many of those who come stop. */
const worthSaying = 0.02

function stopsHere({ lost, problems }: Step, journeys: number): boolean {
  return lost.hits >= 5 && (problems.includes('stops') || lost.hits / journeys >= worthSaying)
}

function layoutFor({ steps, edges, ways }: Drawn, journeys: number, width: number): Layout {
  const backbone = [...new Set(ways[0]?.path ?? [])]
  return layoutOf({
    steps: steps.map((step) => ({ ...step, hasFoot: stopsHere(step, journeys) })),
    edges,
    backbone,
    width,
    boxHeight: lineHeight * 2 + 34,
  })
}

/** Of the name of a step, which takes up to two lines. */
const lineHeight = 15

interface OpensProps {
  journey: string
  which: CasesAddress
  label: string
  className?: string
  /** Boxes are reached by Tab; lines are in the table, which has them as links. */
  tabIndex?: number
  children: ReactNode
}

/** The way from a part of the picture to its journeys. */
function Opens({ journey, which, label, className, tabIndex, children }: OpensProps) {
  const { address } = useAddress()
  return (
    <Link
      to="/journeys/$journey/cases"
      params={{ journey }}
      search={{ ...address, ...which }}
      className={className}
      aria-label={label}
      tabIndex={tabIndex}
    >
      {children}
    </Link>
  )
}

interface StepBoxProps {
  journey: string
  journeys: number
  box: Box
  step: Step
}

function StepBox({ journey, journeys, box: { x, y, width, height, name }, step }: StepBoxProps) {
  const lines = inLines(name, Math.floor((width - 18) / boldLetter))
  const top = (height - (lines.length + 1) * lineHeight) / 2 + 11
  const why = whyLook(step)
  const label = say('stepHeard', {
    step: name,
    journeys: count(step.journeys),
    share: wholePercent(step.journeys / journeys),
    why,
  })
  return (
    <>
      <Opens
        journey={journey}
        which={{ step: name }}
        label={label}
        className={classes(styles.step, step.problems.length > 0 && styles.problem)}
      >
        <title>{label}</title>
        <rect x={x} y={y} width={width} height={height} rx={8} />
        {lines.map((line, at) => (
          <text key={line} x={x + 10} y={y + top + at * lineHeight} className={styles.name}>
            {line}
          </text>
        ))}
        <text x={x + 10} y={y + top + lines.length * lineHeight + 2} className={styles.more}>
          {inShort(step, journeys)}
        </text>
      </Opens>
      {stopsHere(step, journeys) && (
        <Opens
          journey={journey}
          which={{ stopped: name }}
          label={`${name}: ${stopWords(step)}`}
          className={styles.stop}
        >
          <rect x={x} y={y + height} width={width} height={18} className={styles.target} />
          <text x={x + 10} y={y + height + 14}>
            ↳ {stopWords(step)}
          </text>
        </Opens>
      )}
    </>
  )
}

function stopWords({ lost }: Step): string {
  return say('stopHere', { n: count(lost.hits), share: wholePercent(lost.value ?? 0) })
}

/** Width of a letter of a name, on average. */
const boldLetter = 6.7

/** A name on one or two lines, broken between words where it can be; what is too long ends with an ellipsis. */
function inLines(name: string, letters: number): string[] {
  if (name.length <= letters) return [name]
  const space = name.lastIndexOf(' ', letters)
  const first = space > 0 ? name.slice(0, space) : name.slice(0, letters)
  const rest = name.slice(first.length).trimStart()
  return [first, rest.length <= letters ? rest : `${rest.slice(0, letters - 1).trimEnd()}…`]
}

function EdgeLine({ journey, line, edge }: { journey: string; line: Line; edge: Edge }) {
  const { median, mean } = edge.seconds
  const label = say('edgeHeard', {
    from: edge.from,
    to: edge.to,
    n: count(edge.count),
    time: howLong(median ?? mean ?? 0),
  })
  return (
    <Opens
      journey={journey}
      which={{ goesFrom: edge.from, goesTo: edge.to }}
      label={label}
      tabIndex={-1}
      className={classes(styles.edge, line.kind !== 'forward' && styles.back)}
    >
      <title>{label}</title>
      <path d={line.path} className={styles.reach} />
      <path d={line.path} strokeWidth={line.thickness} className={styles.line} />
      <path d={tipOf(line)} className={styles.tip} />
    </Opens>
  )
}

/** A small triangle whose point touches the box. */
function tipOf({ tip: { x, y, points }, thickness }: Line): string {
  const length = 6 + thickness / 4
  const half = 3.5 + thickness / 2
  if (points === 'down') return `M${x} ${y}L${x - half} ${y - length}H${x + half}Z`
  const back = points === 'right' ? x - length : x + length
  return `M${x} ${y}L${back} ${y - half}V${y + half}Z`
}

interface Label {
  key: string
  x: number
  y: number
  words: string
}

const letterWidth = 6.2
const labelHeight = 14

/** Times where there is room for them, those of the most travelled lines first. */
function labelsOf({ lines, boxes }: Layout, edges: ReadonlyMap<string, Edge>): Label[] {
  const taken = boxes.map(({ x, y, width, height }) => ({ x, y, width, height }))
  const placed: Label[] = []
  for (const { edge, label, thickness, kind } of lines.toSorted((a, b) => b.edge.count - a.edge.count)) {
    const median = edges.get(keyOf(edge.from, edge.to))?.seconds.median
    if (median == null || kind === 'loop') continue
    const words = howLong(median)
    const width = words.length * letterWidth
    const y = label.y - thickness / 2 - 5
    const box = { x: label.x - width / 2, y: y - labelHeight + 3, width, height: labelHeight }
    if (taken.some((other) => overlap(box, other))) continue
    taken.push(box)
    placed.push({ key: keyOf(edge.from, edge.to), x: label.x, y, words })
  }
  return placed
}

type Area = Pick<Box, 'x' | 'y' | 'width' | 'height'>

function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
