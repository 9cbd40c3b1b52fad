// Says why the last task of the account page failed.
import type { Task } from "../ui/useTask.ts";

export function FailureToast({ task }: { task: Task }) {
  if (!task.error) return null;
  return (
    <p className="toast" role="alert">
      {task.error}
    </p>
  );
}
