namespace FakeDrivers.Functional;

/// <summary>A file that a server reads, written from a template at each start. Immutable; equality is by content.</summary>
public sealed record ConfigFile
{
    /// <summary>Names a file and its template.</summary>
    /// <param name="path">See <see cref="Path"/>.</param>
    /// <param name="template">See <see cref="Template"/>.</param>
    /// <exception cref="ArgumentException">The path is empty, absolute, or leads out of the context's directory.</exception>
    public ConfigFile(string path, string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        Path = path;
        Template = template;
    }

    /// <summary>Where it is written, relative to the context's directory.</summary>
    /// <exception cref="ArgumentException">The path is empty, absolute, or leads out of the directory.</exception>
    public string Path { get; init => field = TemplateErrors.CheckPath(value, nameof(Path)); }

    /// <summary>The text, in whatever format, with <c>{name}</c> for values.</summary>
    public string Template { get; init; }

    /// <summary>Whether the template is JSON: a value is put into a string of it with JSON's escapes.</summary>
    internal bool IsJson { get; private init; }

    /// <summary>A JSON file, such as <c>appsettings.json</c>, from one that exists and what is to be different in it.</summary>
    /// <param name="path">See <see cref="Path"/>.</param>
    /// <param name="json">The JSON text to begin with; comments and trailing commas are let through.</param>
    /// <param name="changes">
    /// JSON texts that are merged into it, one after the other: objects are merged by their keys (which are compared as .NET's configuration
    /// does, without case), anything else takes the place of what was there, and <c>null</c> takes it away. Source: RFC 7396.
    /// </param>
    /// <exception cref="ArgumentException">A text is no JSON object; the message tells where, by line and column.</exception>
    public static ConfigFile Json(string path, string json, params IEnumerable<string> changes) =>
        new(path, JsonMerge.Merge(json, changes)) { IsJson = true };

    /// <summary>
    /// A template that gives just this text, whatever braces are in it, such as that of a file that has a syntax of its own with
    /// <c>{name}</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TemplateText.Escape(text);
    }
}
