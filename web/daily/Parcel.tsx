// The picture of a daily reward: a parcel, closed or opened.
export function Parcel({ open }: { open: boolean }) {
  return (
    <svg className="parcel__art" viewBox="0 0 64 56" aria-hidden="true">
      <path d="M6 22h52v30a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3z" fill="#a9743a" />
      <path d="M6 22h52v8H6z" fill="#8b5a28" />
      <path d="M27 22h10v33H27z" fill="#b8402c" />
      {open ? (
        <>
          <path d="M2 14l24-9 2 6L4 21zM62 14L38 5l-2 6 24 10z" fill="#c58c4a" />
          <path d="M10 22h44l-5 6H15z" fill="#4b2c10" />
        </>
      ) : (
        <>
          <path d="M3 14h58v9H3z" fill="#c58c4a" />
          <path d="M27 14h10v9H27z" fill="#d2543d" />
          <path
            d="M32 14C22 14 16 9 19 5s11 2 13 9c2-7 10-13 13-9s-3 9-13 9z"
            fill="none"
            stroke="#d2543d"
            strokeWidth="4"
          />
        </>
      )}
    </svg>
  );
}
