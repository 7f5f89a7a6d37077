using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>What is wrong with a definition as it stands, in sentences. Pure.</summary>
internal static class DefinitionProblems
{
    /// <summary>Everything that is wrong with one definition.</summary>
    public static IEnumerable<string> Of(ServerDefinition definition) =>
        [.. Names(definition), .. Ports(definition), .. Files(definition), .. ReadinessRules.Problems(definition)];

    private static IEnumerable<string> Names(ServerDefinition definition)
    {
        foreach (var name in definition.Values.Keys)
        {
            if (HarnessValues.IsReserved(name)) yield return $"The value '{name}' has a name that the harness has a value for.";
        }

        foreach (var name in Twice(definition.DependsOn)) yield return $"It depends on '{name}' twice.";
    }

    private static IEnumerable<string> Ports(ServerDefinition definition)
    {
        if (definition.ExpectedExit is not null && definition.Ports.Count > 0) yield return "It has an ExpectedExit, so that it is no server, and it has ports.";
        foreach (var name in Twice(definition.Ports.Select(port => port.Name))) yield return $"Two ports have the name '{name}'.";
        foreach (var name in Twice(definition.Ports.Select(port => port.Variable).OfType<string>())) yield return $"Two ports are handed over by the variable {name}.";
        foreach (var number in Twice(definition.Ports.Where(port => port.Mode == PortMode.Fixed).Select(port => port.Number)))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Two ports are fixed at {number}.");
        }

        foreach (var port in definition.Ports)
        {
            if (HarnessValues.IsReserved(port.Name)) yield return $"The port '{port.Name}' has a name that the harness has a value for.";
            if (definition.Values.ContainsKey(port.Name)) yield return $"The name '{port.Name}' is a port's and a value's.";
            if (port.Mode is PortMode.HandOver or PortMode.Systemd && OperatingSystem.IsWindows())
            {
                yield return $"The port '{port.Name}' is handed over, which Windows does not do. Choose {nameof(ServerPort.ReadBack)} or {nameof(ServerPort.Reserved)}.";
            }

            if (port is { Mode: PortMode.HandOver, Family: LoopbackFamily.Both })
            {
                yield return $"The port '{port.Name}' is handed over, which is one handle, and on both families, which would be two. Choose one family.";
            }
        }
    }

    private static IEnumerable<string> Files(ServerDefinition definition) =>
        Twice(definition.ConfigFiles.Select(file => Path.GetFullPath(file.Path))).Select(path => $"Two config files are '{Path.GetFileName(path)}' in the same place.");

    private static IEnumerable<T> Twice<T>(IEnumerable<T> items) => items.GroupBy(item => item).Where(group => group.Count() > 1).Select(group => group.Key);
}
