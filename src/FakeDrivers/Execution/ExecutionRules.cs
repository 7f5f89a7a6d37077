using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>What commands do to the state of a world by themselves: they move the machines of registrations.</summary>
internal static class ExecutionRules
{
    /// <summary>The state that a machine is in.</summary>
    public static string StateOf(StateView view, string machine) => view.Find(ExecutionTables.States, machine)?.State ?? string.Empty;

    /// <summary>Moves a machine.</summary>
    public static void Move(Transaction transaction, MachineState to)
    {
        if (to.State.Length == 0) transaction.Remove(ExecutionTables.States, to.Machine);
        else transaction.Put(ExecutionTables.States, to);
    }

    /// <summary>Takes a reply of the first registration that has one left and whose machines are in its states, and moves them on.</summary>
    /// <returns>Nothing when there is none.</returns>
    public static TakenReply? Take(Transaction transaction, IReadOnlyList<CommandRegistration> registrations)
    {
        foreach (var registration in registrations)
        {
            if (!IsIn(transaction, registration.Rule) || registration.TryTake() is not { } taken) continue;
            foreach (var to in registration.Rule.Moves) Move(transaction, to);
            return taken;
        }

        return null;
    }

    private static bool IsIn(StateView view, RegistrationRule rule)
    {
        foreach (var (machine, state) in rule.In)
        {
            if (StateOf(view, machine) != state) return false;
        }

        return true;
    }
}
