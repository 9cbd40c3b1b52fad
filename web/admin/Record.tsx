// A stored record as a table: its fields in words, and, of a change, what they were before and after.
import { t } from "../text/index.ts";
import { fieldName, rowsOf, type Stored, valueText } from "./words.ts";

/** @param before of a change */
export function RecordTable({
  before,
  after,
  name,
}: {
  before?: Stored | null;
  after: Stored | null;
  /** What it describes, for those who cannot see where it stands. */
  name: string;
}) {
  const rows = rowsOf({ ...before, ...after });
  if (rows.length === 0) return null;
  return (
    <table className="admin__record" aria-label={name}>
      {before && (
        <thead>
          <tr>
            <th scope="col">{t("admin.fieldTitle")}</th>
            <th scope="col">{t("admin.before")}</th>
            <th scope="col">{t("admin.after")}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((field) => (
          <tr key={field}>
            <th scope="row">{fieldName(field)}</th>
            {before && <td>{field in before ? valueText(field, before[field], before) : ""}</td>}
            <td>{after && field in after ? valueText(field, after[field], after) : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
