using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>Fills in all templates of a server for one start. Pure: nothing is read or written.</summary>
internal static class ServerTemplates
{
    /// <summary>Fills in all templates of a server for one start.</summary>
    /// <param name="definition">What the server is.</param>
    /// <param name="overrides">What is different this time.</param>
    /// <param name="harness">What the harness gives: see <see cref="HarnessValues"/>.</param>
    /// <param name="dependencies">What the servers give that this one depends on, by their names: see <see cref="RenderedServer.Provided"/>.</param>
    /// <exception cref="ServerDefinitionException">A placeholder has no value, or an override is used by no template. All that is wrong is told at once.</exception>
    public static RenderedServer Render(
        ServerDefinition definition,
        ServerOverrides overrides,
        IReadOnlyDictionary<string, string> harness,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, RenderedText>> dependencies)
    {
        var layers = new TemplateLayers(definition, harness, dependencies, overrides);
        var values = new TemplateValues(layers);
        var arguments = (overrides.Arguments ?? definition.Arguments).Select((template, place) => values.Fill($"argument {place + 1}", template)).ToArray();
        var rendered = new RenderedServer
        {
            Layers = layers,
            Arguments = [.. arguments.Select(argument => argument.Text)],
            ShownArguments = [.. arguments.Select(argument => argument.Shown)],
            Environment = FillEnvironment(values, definition, overrides),
            WorkingDirectory = Path.GetFullPath(values.Fill("working directory", definition.WorkingDirectory).Text, layers.Directory),
            ConfigFiles = [.. definition.ConfigFiles.Select(file => FillFile(values, file, layers.Directory))],
            LogFiles = FillLogs(values, layers),
            Values = values.All,
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

    private static List<string> FillLogs(TemplateValues values, TemplateLayers layers)
    {
        var logs = layers.Definition.LogFiles.Select((template, place) => values.Fill($"log file {place + 1}", template).Text).ToList();
        if (values.IsUsed(HarnessValues.LogFile)) logs.Add(values.All[HarnessValues.LogFile].Text);
        return [.. logs.Select(log => Path.GetFullPath(log, layers.Directory)).Distinct(StringComparer.Ordinal)];
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
}
