import styles from './Wrong.module.css'

/** Why a form was refused and how to mend it, announced where it stands. */
export function Wrong({ error }: { error: Error | null }) {
  if (!error) return null
  const fix = 'fix' in error && typeof error.fix === 'string' ? error.fix : undefined
  return (
    <p role="alert" className={styles.wrong}>
      {error.message} {fix}
    </p>
  )
}
