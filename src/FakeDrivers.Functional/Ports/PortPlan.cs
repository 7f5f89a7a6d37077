namespace FakeDrivers.Functional;

/// <summary>The ports of a server through its starts. Not thread-safe: starts and stops of a server take turns.</summary>
/// <remarks>
/// A start is <see cref="Prepare"/>, then templates are filled in with <see cref="TemplateValues"/>, then <see cref="Release"/>, then the
/// program is started with <see cref="Sockets"/>, then <see cref="Started"/>; when <see cref="ReadBacks"/> hold, every number is known. After a
/// clash, <see cref="Renew"/> comes before the next start. Numbers stay the same from one start to the next otherwise.
/// </remarks>
internal sealed class PortPlan : IDisposable
{
    private readonly PlannedPort[] _ports;

    public PortPlan(ServerDefinition definition, string directory, PortAllocator allocator) => _ports =
    [
        .. definition.Ports.Select(PlannedPort (port) => port.Mode switch
        {
            PortMode.ReadBack => new ReadBackPort(port),
            PortMode.UnixSocket => new UnixSocketPort(definition.Name, port, directory),
            _ => new NumberedPort(definition.Name, port, allocator),
        }),
    ];

    /// <summary>What the server's own templates have by the ports' names: numbers, 0 for one that is read back, paths of Unix sockets.</summary>
    public IReadOnlyDictionary<string, string> TemplateValues => _ports.ToDictionary(port => port.Port.Name, port => port.TemplateValue);

    /// <summary>What servers have that depend on this one, when it is ready.</summary>
    public IReadOnlyDictionary<string, string> ServedValues => _ports.ToDictionary(port => port.Port.Name, port => port.ServedValue);

    /// <summary>The numbers that are known, by the ports' names.</summary>
    public IReadOnlyDictionary<string, int> Numbers =>
        _ports.Where(port => port.Number is not null).ToDictionary(port => port.Port.Name, port => port.Number.GetValueOrDefault());

    /// <summary>The sockets that the server gets at this start.</summary>
    public IReadOnlyList<HandedSocket> Sockets =>
        [.. _ports.SelectMany(port => port.Sockets.Select(socket => new HandedSocket(socket, port.Port.Name, port.Port.Variable)))];

    /// <summary>The numbers that the server binds itself at this start, so that a clash is possible.</summary>
    public IReadOnlyList<PortClaim> Claims => [.. _ports.Select(port => port.Claim).OfType<PortClaim>()];

    /// <summary>What must hold, after the start and before anything else, for all numbers to be known.</summary>
    public IReadOnlyList<Readiness> ReadBacks => [.. _ports.Select(port => port.ReadBack).OfType<Readiness>()];

    /// <summary>Chooses numbers where there are none yet, and holds them.</summary>
    /// <exception cref="ServerDefinitionException">The path of a Unix socket is too long, or this machine has no IPv6.</exception>
    /// <exception cref="PortClashException">A fixed port is taken, or one that is handed over again.</exception>
    /// <exception cref="FunctionalTestException">No number is free.</exception>
    public void Prepare()
    {
        foreach (var port in _ports) port.Prepare();
    }

    /// <summary>Lets go of numbers that the server binds itself, and deletes the sockets and files that an earlier start has left. To be called right before the start.</summary>
    /// <param name="pathOf">Gives the full path of a template of one.</param>
    public void Release(Func<string, string> pathOf)
    {
        foreach (var port in _ports) port.Release(pathOf);
    }

    /// <summary>Closes the sockets here that the server has now.</summary>
    public void Started()
    {
        foreach (var port in _ports) port.Started();
    }

    /// <summary>Whether the next start could have another number in place of one that is taken.</summary>
    public bool CanRenew(PortClaim claim) => _ports.Any(port => port.Port.Name == claim.Name && port.CanRenew);

    /// <summary>Gives up all numbers that can be others.</summary>
    public void Renew()
    {
        foreach (var port in _ports) port.Renew();
    }

    /// <summary>Lets go of all numbers.</summary>
    public void Dispose()
    {
        foreach (var port in _ports) port.Dispose();
    }
}
