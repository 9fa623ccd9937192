import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Values handed to a stylesheet: widths in percent, tracks of a grid. */
    [property: `--${string}`]: string | number | undefined
  }
}
