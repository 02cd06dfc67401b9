/** Given names that are usually cut short, before a full stop: `Ma. Luisa Reyes`, `Md. Jahangir Alam`. */
export const shortNames: ReadonlySet<string> = new Set(
  'ma md mohd mohamad muhd moh muh abd sk wm chas jos thos'.split(' '),
)
