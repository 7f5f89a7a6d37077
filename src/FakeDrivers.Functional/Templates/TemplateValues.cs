using System.Text.Encodings.Web;
using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>
/// The values of one start, all of them filled in. Gathers whatever is wrong, so that all of it can be told at once. Not thread-safe.
/// </summary>
internal sealed class TemplateValues
{
    private readonly Dictionary<string, Func<RenderedText>> _sources = [];
    private readonly Dictionary<string, RenderedText> _resolved = [];
    private readonly List<string> _resolving = [];
    private readonly HashSet<string> _used = [];
    private readonly List<string> _problems = [];
    private readonly ServerDefinition _definition;

    public TemplateValues(TemplateLayers layers)
    {
        _definition = layers.Definition;
        AddTemplates(_definition.Values);
        foreach (var (name, text) in layers.Harness) _sources[name] = () => RenderedText.Plain(text);
        foreach (var (server, values) in layers.Dependencies)
        {
            foreach (var (name, value) in values) _sources[$"{server}.{name}"] = () => value;
        }

        AddTemplates(layers.Overrides.Values);
        foreach (var name in _sources.Keys) Resolve(name);
    }

    /// <summary>Every value by its name.</summary>
    public IReadOnlyDictionary<string, RenderedText> All => _resolved;

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Whether a template uses a value.</summary>
    public bool IsUsed(string name) => _used.Contains(name);

    /// <summary>Fills in a template.</summary>
    /// <param name="place">Where the template stands, for messages: "argument 2".</param>
    /// <param name="template">The template.</param>
    /// <param name="isJson">Whether values are written with JSON's escapes.</param>
    public RenderedText Fill(string place, string template, bool isJson = false) => TemplateText.Parse(template).Render(placeholder =>
    {
        _used.Add(placeholder.Name);
        if (Resolve(placeholder.Name) is { } value)
        {
            return isJson
                ? new(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value.Text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value.Shown))
                : value;
        }

        _problems.Add(TemplateErrors.Unknown(place, placeholder, _sources.Keys, _definition.DependsOn));
        return default;
    });

    /// <summary>Finds fault with each override that no template uses.</summary>
    public void CheckUsed(IEnumerable<string> overrides) =>
        _problems.AddRange(overrides.Where(name => !_used.Contains(name)).Select(name => TemplateErrors.UnusedOverride(name, _used)));

    private void AddTemplates(IReadOnlyDictionary<string, object?> values)
    {
        foreach (var (name, value) in values)
        {
            _sources[name] = () =>
            {
                if (ValueText.Of(value) is { } text) return value is string ? Fill($"value '{name}'", text) : RenderedText.Plain(text);
                _problems.Add(TemplateErrors.NoText(name, value));
                return default;
            };
        }
    }

    private RenderedText? Resolve(string name)
    {
        if (_resolved.TryGetValue(name, out var resolved)) return resolved;
        if (!_sources.TryGetValue(name, out var source)) return null;
        if (_resolving.IndexOf(name) is var start and >= 0)
        {
            _problems.Add(TemplateErrors.Cycle([.. _resolving.Skip(start), name]));
            return default(RenderedText);
        }

        _resolving.Add(name);
        var value = source();
        _resolving.RemoveAt(_resolving.Count - 1);
        return _resolved[name] = IsSecret(name, value.Text) ? value with { Shown = CommandMask.Stars } : value;
    }

    // "use_token" may be a switch.
    private bool IsSecret(string name, string text) => _definition.Secrets.Contains(name) || (SecretNames.IsSecret(name) && !bool.TryParse(text, out _));
}
