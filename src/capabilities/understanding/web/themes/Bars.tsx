import styles from './Themes.module.css'

const height = 28

/** Small bars over time; the table on the theme's page says the same. */
export function Bars({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values)
  const width = 100 / Math.max(1, values.length)
  return (
    <svg className={styles.bars} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in time
        <rect key={at} x={at * width} width={width * 0.75} {...barOf(value, most)} />
      ))}
    </svg>
  )
}

function barOf(value: number, most: number) {
  const tall = (value / most) * height
  return { y: height - tall, height: tall }
}
