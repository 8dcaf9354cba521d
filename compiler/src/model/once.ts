/** Makes something of an object when it is first asked for, and keeps it as long as the object: for what never changes. */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, { readonly it: Made }>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known.it;
    const it = make(of);
    made.set(of, { it });
    return it;
  };
}
