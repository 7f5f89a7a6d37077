namespace FakeDrivers.Functional;

/// <summary>What is wrong with templates and their values, in words.</summary>
internal static class TemplateErrors
{
    public static string CheckPath(string path, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path, parameter);
        if (path.Contains('\0', StringComparison.Ordinal)) throw new ArgumentException("A path holds no NUL character.", parameter);
        if (Path.IsPathRooted(path)) throw new ArgumentException($"The path '{path}' is absolute; it is relative to the directory of the context.", parameter);
        var depth = 0;
        var segments = path.Split('/', Path.DirectorySeparatorChar);
        foreach (var segment in segments)
        {
            depth += segment switch { ".." => -1, "" or "." => 0, _ => 1 };
            if (depth < 0) throw new ArgumentException($"The path '{path}' leads out of the directory of the context.", parameter);
        }

        return depth > 0 && segments[^1] is not ("" or "." or "..")
            ? path
            : throw new ArgumentException($"The path '{path}' names a directory and no file.", parameter);
    }

    public static string Unknown(string place, TemplatePlaceholder placeholder, IEnumerable<string> names, IReadOnlyList<string> dependencies)
    {
        var near = placeholder.Name.Split('.') is [var server, _, ..] && !dependencies.Contains(server)
            ? $" Values of a server '{server}' are there when this one depends on it: DependsOn = [\"{server}\"]."
            : placeholder.Name is "port" or "socket"
                ? " It is the value of a port of that name, and the definition has none in its Ports."
                : NearMisses.Sentence(placeholder.Name, names);

        return $"{place}, line {placeholder.Line}, column {placeholder.Column}: there is no value for {{{placeholder.Name}}}.{near}";
    }

    public static string Cycle(IEnumerable<string> names) => $"A value is made of itself: {string.Join(" → ", names)}.";

    public static string NoText(string name, object? value) =>
        $"The value '{name}' is a {value?.GetType().Name}, and what a template would get for it is for you to say: give a text.";

    public static string UnusedOverride(string name, IEnumerable<string> used)
    {
        var near = NearMisses.Sentence(name, used);
        return $"The override '{name}' is used by no template.{near}{(near.Length > 0 ? string.Empty : Names(" Templates use: ", used))}";
    }

    public static ServerDefinitionException Failed(string server, IReadOnlyList<string> problems, IEnumerable<string> names)
    {
        var lines = string.Concat(problems.Select(problem => $"\n  {problem}"));
        return new(server, $"The server '{server}' cannot be started as it is defined:{lines}\n{Names("There are values for: ", names)}"
            + " A text in braces that is no value is written {{so}}.");
    }

    public static ServerDefinitionException NotRendered(string server, string template, string problem, IEnumerable<string> names) =>
        new(server, $"The text '{template}' of the server '{server}' cannot be filled in: {problem} {Names("There are values for: ", names)}");

    public static ArgumentException NotJson(string text, int line, int column, string reason, string parameter) =>
        new($"The {text} is no JSON object. Line {line}, column {column}: {reason}", parameter);

    private static string Names(string title, IEnumerable<string> names) => $"{title}{string.Join(", ", names.Order(StringComparer.Ordinal))}.";
}
