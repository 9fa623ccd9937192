import { Link } from '@tanstack/react-router'
import { count } from '../../../../web/kit/numbers.ts'
import type { AttentionList } from '../../list/contract.ts'
import { type AttentionAddress, listNames, readAttentionAddress, shows } from './address.ts'
import styles from './List.module.css'
import { say } from './say.ts'

interface ListBarProps {
  address: AttentionAddress
  counts: AttentionList['counts']
}

/** Which list, and which part of it: links, so that each is an address of its own. */
export function ListBar({ address, counts }: ListBarProps) {
  const list = address.list ?? 'intervene'
  const show = address.show ?? 'open'
  const shown = { ...counts, open: counts[list], decided: undefined }
  return (
    <div className={styles.bar}>
      <nav aria-label={say('whichList')}>
        {listNames.map((name) => (
          <Link
            key={name}
            to="/attention"
            search={readAttentionAddress({ list: name })}
            aria-current={name === list ? 'page' : undefined}
            activeOptions={never}
          >
            {say(name)} <b>{count(counts[name])}</b>
          </Link>
        ))}
      </nav>
      <nav aria-label={say('whichPart')}>
        {shows.map((name) => (
          <Link
            key={name}
            to="/attention"
            search={readAttentionAddress({ list, show: name })}
            aria-current={name === show ? 'page' : undefined}
            activeOptions={never}
          >
            {say(name)} {shown[name] !== undefined && <b>{count(shown[name])}</b>}
          </Link>
        ))}
      </nav>
    </div>
  )
}

/** Which of them is shown is told by hand: a default is no part of the address. */
const never = { exact: true, includeSearch: true } as const
