namespace FakeDrivers.Functional;

/// <summary>What a probe may look at.</summary>
/// <param name="Server">The server that is asked; its ports are those of this start.</param>
/// <param name="Render">Fills a template with the values of this start.</param>
/// <param name="FirstLine">The number of the first line of the log that counts: 0 at a start, later at a reload.</param>
internal sealed record ReadinessProbe(ServerProcess Server, Func<string, string> Render, long FirstLine)
{
    /// <summary>The clock of all limits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>By how much the limits of single questions are stretched.</summary>
    public double Patience { get; init; } = 1;

    /// <summary>Under whose supervisor a probe runs programs.</summary>
    public HarnessHost Host
    {
        get => field ?? HarnessHost.Shared;
        init;
    }

    /// <summary>The context's directory.</summary>
    public string Directory => Render($"{{{HarnessValues.Directory}}}");

    /// <summary>The full path that a template gives, relative to the context's directory.</summary>
    public string PathOf(string template) => Path.GetFullPath(Render(template), Directory);
}
