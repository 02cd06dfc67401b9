import {z} from 'zod'
import {AssetError} from './errors.ts'

const side = z.coerce.number().int().min(1).max(8192)
const fraction = z.coerce.number().min(0).max(1)
const color = z.string().regex(/^[0-9a-fA-F]{3,4}$|^[0-9a-fA-F]{6}$|^[0-9a-fA-F]{8}$/)

const schema = z.object({
  w: side.optional(),
  h: side.optional(),
  'max-w': side.optional(),
  'max-h': side.optional(),
  'min-w': side.optional(),
  'min-h': side.optional(),
  fit: z.enum(['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min']).optional(),
  crop: z
    .string()
    .regex(/^(top|bottom|left|right|center|focalpoint|entropy)(,(top|bottom|left|right|center))*$/)
    .optional(),
  'fp-x': fraction.optional(),
  'fp-y': fraction.optional(),
  rect: z
    .string()
    .regex(/^\d{1,6},\d{1,6},\d{1,6},\d{1,6}$/)
    .optional(),
  q: z.coerce.number().int().min(0).max(100).optional(),
  fm: z.enum(['jpg', 'pjpg', 'png', 'webp', 'avif']).optional(),
  auto: z.string().optional(),
  dpr: z.coerce.number().min(0.1).max(5).optional(),
  blur: z.coerce.number().min(0).max(2000).optional(),
  sharp: z.coerce.number().min(0).max(100).optional(),
  sat: z.coerce.number().min(-100).max(100).optional(),
  invert: z.enum(['true', 'false']).optional(),
  flip: z.enum(['h', 'v', 'hv', 'vh']).optional(),
  or: z.enum(['0', '90', '180', '270']).optional(),
  bg: color.optional(),
  pad: z.coerce.number().int().min(0).max(1000).optional(),
  frame: z.literal('1').optional(),
})

/** The image pipeline's parameters, as they stand in an image URL. */
export type TransformParameters = z.infer<typeof schema>

/**
 * Reads the transformations out of an image URL's query; unknown names are ignored as the CDN does.
 *
 * @throws {@link AssetError} with status 400 that names the parameter with a bad value
 * @see https://www.sanity.io/docs/apis-and-sdks/image-urls
 */
export function transformParameters(query: Readonly<Record<string, string>>): TransformParameters {
  const result = schema.safeParse(query)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new AssetError(
    `Invalid value for the image parameter "${issue?.path.join('.')}": ${issue?.message}`,
    {code: 'INVALID_IMAGE_PARAMETER', status: 400},
  )
}

/** Whether an image can be sent as it is stored. */
export function isIdentity(parameters: TransformParameters, format: string | undefined): boolean {
  const asked = Object.keys(parameters).filter((name) => name !== 'auto' && name !== 'dpr')
  return asked.length === 0 && format === undefined
}
