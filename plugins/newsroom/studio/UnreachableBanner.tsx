import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Card, Flex, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {useReachable} from './useReachable.ts'

/** Says so, above all else on the screen, while the dataset does not answer. */
export function UnreachableBanner() {
  const {t} = useTranslation('newsroom')
  if (useReachable()) return null
  return (
    <Card
      border
      data-testid="unreachable"
      padding={4}
      radius={3}
      role="alert"
      shadow={3}
      style={bannerStyle}
      tone="critical"
    >
      <Flex align="center" gap={3}>
        <Text size={1}>
          <WarningOutlineIcon />
        </Text>
        <Text size={1} weight="medium">
          {t('lake.unreachable')}
        </Text>
      </Flex>
    </Card>
  )
}

const bannerStyle = {
  insetBlockEnd: '1rem',
  insetInline: '1rem',
  marginInline: 'auto',
  maxWidth: '42rem',
  position: 'fixed',
  zIndex: 1_000_000,
} as const
