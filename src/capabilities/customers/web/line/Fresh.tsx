import { Button } from '@mantine/core'
import styles from './Line.module.css'
import { say } from './say.ts'
import { useLineAddress } from './useLineAddress.ts'
import { useNews } from './useNews.ts'

/** Keeps the page of a customer current; to whoever has scrolled it says quietly what is waiting above. */
export function Fresh({ id }: { id: string }) {
  const { address, change } = useLineAddress()
  const { at, entry } = address
  const { waiting, show } = useNews(id, { isAtNewest: !at && !entry })
  const go = async () => {
    if (at || entry) await change({ at: undefined, entry: undefined })
    await show()
    scrollTo({ top: 0 })
  }
  return (
    <div role="status" className={styles.fresh}>
      {waiting > 0 && (
        <Button variant="filled" radius="xl" onClick={go}>
          {say('waiting', { count: waiting })}
        </Button>
      )}
    </div>
  )
}
