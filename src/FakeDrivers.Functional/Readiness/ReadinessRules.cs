namespace FakeDrivers.Functional;

/// <summary>What must hold for a server, and what a definition may ask for. Pure.</summary>
internal static class ReadinessRules
{
    /// <summary>What the definition says, else that every port takes a connection.</summary>
    public static IReadOnlyList<Readiness> Of(ServerDefinition definition) =>
        definition.Readiness.Count > 0 ? definition.Readiness : [.. definition.Ports.Select(port => Readiness.Tcp(port.Name))];

    /// <summary>What is wrong with a definition's readiness, in sentences.</summary>
    public static IEnumerable<string> Problems(ServerDefinition definition)
    {
        if (definition.ExpectedExit is not null)
        {
            if (definition.Readiness.Count > 0) yield return "It has an ExpectedExit, so that it is done when it has ended; a readiness is for servers.";
            yield break;
        }

        foreach (var readiness in definition.Reload.Sign is { } sign ? Of(definition).Append(sign) : Of(definition))
        {
            if (Problem(definition, readiness) is { } problem) yield return problem;
        }
    }

    private static string? Problem(ServerDefinition definition, Readiness readiness)
    {
        if (!readiness.NeedsPort) return null;
        var port = definition.Ports.FirstOrDefault(port => readiness.PortName is null || port.Name == readiness.PortName);
        if (port is null)
        {
            return readiness.PortName is { } unknown
                ? $"The readiness \"{readiness}\" names no port of it.{NearMisses.Sentence(unknown, definition.Ports.Select(each => each.Name))}"
                : $"The readiness \"{readiness}\" is about a port, and it has none.";
        }

        return port.Mode == PortMode.Systemd && readiness is TcpReadiness
            ? $"The port '{port.Name}' listens before the program runs, as systemd has it, so that a connection tells nothing: name another readiness, such as Readiness.Http or Readiness.Log."
            : null;
    }
}
