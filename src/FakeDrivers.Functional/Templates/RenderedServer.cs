using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>A server's definition with the values of one start filled in. Immutable and thread-safe.</summary>
internal sealed record RenderedServer
{
    // A shorter text stands in too many places where it is no secret.
    private const int ShortestSecret = 4;

    /// <summary>What it was made of.</summary>
    public required TemplateLayers Layers { get; init; }

    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The arguments as messages show them.</summary>
    public required IReadOnlyList<string> ShownArguments { get; init; }

    /// <summary>The definition's variables and the overrides'; <see langword="null"/> takes one away.</summary>
    public required IReadOnlyDictionary<string, string?> Environment { get; init; }

    /// <summary>The full path of the directory in which the program starts.</summary>
    public required string WorkingDirectory { get; init; }

    public required IReadOnlyList<RenderedFile> ConfigFiles { get; init; }

    /// <summary>The full paths of the logs that the server writes itself, <c>{logfile}</c> among them when a template uses it.</summary>
    public required IReadOnlyList<string> LogFiles { get; init; }

    /// <summary>Every value by its name.</summary>
    public required IReadOnlyDictionary<string, RenderedText> Values { get; init; }

    /// <summary>The values that servers get which depend on this one. Ports that are read back are among them after <see cref="WithPorts"/> only.</summary>
    public IReadOnlyDictionary<string, RenderedText> Provided =>
        Values.Where(value => !Layers.Dependencies.Keys.Any(server => value.Key.StartsWith($"{server}.", StringComparison.Ordinal))).ToDictionary();

    /// <summary>The texts that must not be shown, as in lines that the server writes.</summary>
    public IReadOnlyList<string> Secrets =>
    [
        .. Values.Values.Where(value => value.Text.Length >= ShortestSecret && value.Shown == CommandMask.Stars)
            .Select(value => value.Text).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The config files each under its path, secrets masked.</summary>
    public string ConfigText => string.Join('\n', ConfigFiles.Select(file => $"--- {file.Path}\n{file.Shown}{(file.Shown.EndsWith('\n') ? string.Empty : "\n")}"));

    /// <summary>The same start with the numbers of ports that were not known before, for <see cref="Render"/> and for servers that depend on this one.</summary>
    /// <param name="ports">See <see cref="PortPlan.ServedValues"/>.</param>
    public RenderedServer WithPorts(IReadOnlyDictionary<string, string> ports)
    {
        var harness = new Dictionary<string, string>(Layers.Harness);
        foreach (var (name, port) in ports) harness[name] = port;
        var layers = Layers with { Harness = harness };
        return this with { Layers = layers, Values = new TemplateValues(layers).All };
    }

    /// <summary>The line that starts the server by hand, secrets masked.</summary>
    /// <param name="program">The program and what stands before the arguments, such as an assembly.</param>
    public string CommandLine(IReadOnlyList<string> program)
    {
        string[] vector = [.. program, .. Arguments];
        var shown = new CommandMask(new Command(program[0])).ApplyEach([.. program, .. ShownArguments]);
        return string.Join(' ', shown.Select((text, place) => Execution.CommandLine.Quote(text, place == 0, isMasked: text != vector[place])));
    }

    /// <summary>Fills in a template that was not filled in at the start, such as that of a readiness.</summary>
    /// <exception cref="ServerDefinitionException">There is no value for a placeholder.</exception>
    public string Render(string template) => TemplateText.Parse(template).Render(placeholder => Values.TryGetValue(placeholder.Name, out var value)
        ? value
        : throw TemplateErrors.NotRendered(Layers.Definition.Name, template, TemplateErrors.Unknown("the text", placeholder, Values.Keys, []), Values.Keys)).Text;
}
