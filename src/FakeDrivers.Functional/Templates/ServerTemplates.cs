using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>Fills in all templates of a server for one start. Pure: nothing is read or written.</summary>
internal static class ServerTemplates
{
    /// <summary>Fills in all templates of a server for one start.</summary>
    /// <param name="definition">What the server is.</param>
    /// <param name="overrides">What is different this time.</param>
    /// <param name="harness">What the harness gives: see <see cref="HarnessValues"/>.</param>
    /// <param name="dependencies">What the servers give that this one depends on, by their names: see <see cref="RenderedServer.ProvidedWith"/>.</param>
    /// <exception cref="ServerDefinitionException">A placeholder has no value, or an override is used by no template. All that is wrong is told at once.</exception>
    public static RenderedServer Render(
        ServerDefinition definition,
        ServerOverrides overrides,
        IReadOnlyDictionary<string, string> harness,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, RenderedText>> dependencies)
    {
        var values = new TemplateValues(definition, overrides, harness, dependencies);
        var directory = harness[HarnessValues.Directory];
        var arguments = (overrides.Arguments ?? definition.Arguments).Select((template, place) => values.Fill($"argument {place + 1}", template)).ToArray();
        var rendered = new RenderedServer
        {
            Name = definition.Name,
            Arguments = [.. arguments.Select(argument => argument.Text)],
            ShownArguments = [.. arguments.Select(argument => argument.Shown)],
            Environment = FillEnvironment(values, definition, overrides),
            WorkingDirectory = Path.GetFullPath(values.Fill("working directory", definition.WorkingDirectory).Text, directory),
            ConfigFiles = [.. definition.ConfigFiles.Select(file => FillFile(values, file, directory))],
            LogFiles = FillLogs(values, definition, harness),
            Values = values.All,
            Provided = values.All.Where(value => IsOwn(value.Key, definition)).ToDictionary(),
        };
        foreach (var (place, template) in LaterTemplates(definition)) values.Fill(place, template);
        values.CheckUsed(overrides.Values.Keys);
        return values.Problems.Count == 0 ? rendered : throw TemplateErrors.Failed(definition.Name, values.Problems, values.All.Keys);
    }

    private static Dictionary<string, string?> FillEnvironment(TemplateValues values, ServerDefinition definition, ServerOverrides overrides)
    {
        var environment = new Dictionary<string, string?>(definition.Environment);
        foreach (var (name, template) in overrides.Environment) environment[name] = template;
        return environment.ToDictionary(
            variable => variable.Key,
            variable => variable.Value is { } template ? values.Fill($"environment variable {variable.Key}", template).Text : null);
    }

    private static RenderedFile FillFile(TemplateValues values, ConfigFile file, string directory)
    {
        var (text, shown) = values.Fill(file.Path, file.Template, file.IsJson);
        return new(Path.GetFullPath(file.Path, directory), text, NamedSecrets.Mask(shown));
    }

    private static List<string> FillLogs(TemplateValues values, ServerDefinition definition, IReadOnlyDictionary<string, string> harness)
    {
        var logs = definition.LogFiles
            .Select((template, place) => Path.GetFullPath(values.Fill($"log file {place + 1}", template).Text, harness[HarnessValues.Directory]))
            .ToList();
        if (values.IsUsed(HarnessValues.LogFile)) logs.Add(Path.GetFullPath(values.All[HarnessValues.LogFile].Text, harness[HarnessValues.Directory]));
        return [.. logs.Distinct(StringComparer.Ordinal)];
    }

    // They are filled in when they are needed; what is wrong with them, or with an override that only they use, is to be known now.
    private static IEnumerable<(string Place, string Template)> LaterTemplates(ServerDefinition definition)
    {
        foreach (var port in definition.Ports)
        {
            if (port.Mode == PortMode.ReadBack && port.File is { } file) yield return ($"file of the port '{port.Name}'", file);
        }

        foreach (var readiness in definition.Reload.Sign is { } sign ? definition.Readiness.Append(sign) : definition.Readiness)
        {
            foreach (var template in readiness.Templates) yield return ($"readiness \"{readiness}\"", template);
        }
    }

    private static bool IsOwn(string name, ServerDefinition definition) =>
        !definition.DependsOn.Any(server => name.StartsWith($"{server}.", StringComparison.Ordinal));
}
