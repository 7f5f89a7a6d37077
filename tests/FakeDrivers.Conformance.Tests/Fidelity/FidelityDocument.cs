using System.Text;
using FakeDrivers.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Fidelity;

/// <summary>The text of docs/fidelity.md, made from the descriptors of the operations and from runs of the suites.</summary>
internal static class FidelityDocument
{
    private const string Nothing = "–";

    /// <summary>Every operation and transition, by name: the order of declaration depends on the order in which files are compiled.</summary>
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        .. typeof(FakeWorld).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Operations", StringComparison.Ordinal) || type.Name.EndsWith("Transitions", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties())
            .Where(property => typeof(Operation).IsAssignableFrom(property.PropertyType))
            .Select(property => (Operation)property.GetValue(null)!)
            .OrderBy(operation => operation.FullName, StringComparer.Ordinal),
    ];

    public static string Of(IReadOnlyList<CaseRun> runs)
    {
        var text = new StringBuilder("""
            # Fidelity

            What each operation of each fake really does, what it accepts without effect, and what it refuses although the real thing can do it.
            A dash is nothing. This page is made from the descriptors of the operations and from runs of the conformance suites; how to bring it up to
            date is written in [CONTRIBUTING.md](../CONTRIBUTING.md).

            An operation is held by the cases of the topics that are about it, as far as they called it in a run against the fake. Where a topic is about
            several operations, a case may hold one and only prepare with another: its title in the suite tells. Each case names its source there, and
            there is at least one wrong driver that it catches.

            A transition is the end of something that takes time; a fault on it makes it end badly.

            """.ReplaceLineEndings("\n"));
        foreach (var domain in runs.GroupBy(run => run.Domain)) AppendDomain(text, domain.Key, [.. domain]);
        return text.ToString();
    }

    /// <summary>The cases that hold an operation.</summary>
    public static IReadOnlyList<CaseRun> CasesOf(Operation operation, IEnumerable<CaseRun> runs) =>
        [.. runs.Where(run => FidelityTopics.All.GetValueOrDefault(run.Topic, []).Contains(operation) && run.Operations.Contains(operation))];

    private static void AppendDomain(StringBuilder text, string domain, IReadOnlyList<CaseRun> runs)
    {
        var all = Operations.Where(operation => operation.Domain == domain).ToList();
        var operations = all.Where(operation => operation.Kind != OperationKind.Transition).ToList();
        var transitions = all.Where(operation => operation.Kind == OperationKind.Transition).ToList();
        text.Append($"""

            ## {char.ToUpperInvariant(domain[0])}{domain[1..]}

            {operations.Count} {(operations.Count == 1 ? "operation" : "operations")}. {string.Join(" ", runs.GroupBy(run => run.Suite).Select(suite => Size(suite.Key, [.. suite])))}

            | operation | upstream | simulates | accepts and ignores | refuses | held by |
            | --- | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var operation in operations)
        {
            text.Append($"| `{operation.FullName}` | {Cell(operation.Upstream)} | {Cell(operation.Simulates)} | {Cell(operation.Ignores)} | {Cell(operation.Refuses)} | {Cases(CasesOf(operation, runs))} |\n");
        }

        if (FidelityDifferences.All.TryGetValue(domain, out var differences)) text.Append('\n').Append(differences.ReplaceLineEndings("\n")).Append('\n');
        if (domain == "compute") AppendServerActions(text);
        if (transitions.Count == 0) return;
        text.Append("\n| transition | upstream | simulates |\n| --- | --- | --- |\n");
        foreach (var transition in transitions)
        {
            text.Append($"| `{transition.FullName}` | {Cell(transition.Upstream)} | {Cell(transition.Simulates)} |\n");
        }
    }

    /// <summary>The table operation × status, from which the fake itself decides.</summary>
    private static void AppendServerActions(StringBuilder text)
    {
        text.Append("\n### What the status of a server allows\n\nWhen an operation on a server is accepted, and what it makes of the server. The real service's words; *any* is every state or task.\n\n");
        text.Append("| operation | `vm_state` | `task_state` | must have run | a lock keeps users from it | `task_state` meanwhile | `vm_state` after | after a failure |\n");
        text.Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        var (vmStates, tasks) = (Enum.GetValues<ServerVmState>().Length, Enum.GetValues<ServerTaskState>().Length);
        foreach (var action in ServerActions.All)
        {
            var from = action.VmStates.Count == vmStates ? "*any*" : string.Join(", ", action.VmStates.Select(state => state.ToText()));
            var during = action.TaskStates.Count == tasks ? "*any*"
                : action.TaskStates.Count > tasks / 2 ? "*any* but " + string.Join(", ", Enum.GetValues<ServerTaskState>().Except(action.TaskStates).Select(TaskText))
                : string.Join(", ", action.TaskStates.Select(TaskText));
            text.Append($"| `{action.Name}` | {from} | {during} | {(action.NeedsLaunch ? "yes" : "no")} | {(action.RespectsLock ? "yes" : "no")} | {action.During.ToText() ?? Nothing} | {action.After?.ToText() ?? Nothing} | {action.Failure?.ToText() ?? Nothing} |\n");
        }
    }

    private static string TaskText(ServerTaskState task) => task.ToText() ?? "none";

    private static string Size(string suite, IReadOnlyList<CaseRun> runs) =>
        $"The suite of `{suite}` has {runs.Count} cases: {string.Join(", ", runs.GroupBy(run => run.Topic).Select(topic => $"`{topic.Key}` {topic.Count()}"))}.";

    private static string Cell(string value) => value.Length == 0 ? Nothing : value.TrimEnd('.').Replace("|", "\\|", StringComparison.Ordinal);

    private static string Cases(IReadOnlyList<CaseRun> cases) => cases.Count == 0
        ? Nothing
        : string.Join("; ", cases.GroupBy(run => run.Topic).Select(topic => $"`{topic.Key}` {Ranges([.. topic.Select(run => run.Number)])}"));

    /// <summary>Numbers in a row as their first and last: 001–003, 007.</summary>
    private static string Ranges(IReadOnlyList<string> numbers)
    {
        var ranges = new List<(string First, string Last)>();
        foreach (var number in numbers)
        {
            if (ranges.Count > 0 && int.Parse(ranges[^1].Last) + 1 == int.Parse(number)) ranges[^1] = (ranges[^1].First, number);
            else ranges.Add((number, number));
        }

        return string.Join(", ", ranges.Select(range => range.First == range.Last ? range.First : $"{range.First}–{range.Last}"));
    }
}
