import { Button, type ButtonProps } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../../web/client/session.ts'
import { type CaseToOpen, OpenCaseDialog } from './open/OpenCaseDialog.tsx'
import { say } from './open/say.ts'

interface OpenCaseButtonProps extends CaseToOpen {
  variant?: ButtonProps['variant']
}

/** Makes somebody answer for a customer; absent for people who may not. */
export function OpenCaseButton({ variant, ...about }: OpenCaseButtonProps) {
  const [isOpen, setOpen] = useState(false)
  if (!useMay('cases:write')) return null
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {say('openCase')}
      </Button>
      {isOpen && <OpenCaseDialog {...about} onClose={() => setOpen(false)} />}
    </>
  )
}
