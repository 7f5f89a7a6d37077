using System.Reflection;
using System.Xml.Linq;

namespace FakeDrivers.Docs.Tests;

/// <summary>The doc comments of an assembly, as the compiler wrote them beside it.</summary>
internal sealed class XmlComments(Assembly assembly)
{
    private readonly Dictionary<string, XElement> _members = XDocument
        .Load(Path.ChangeExtension(assembly.Location, "xml"))
        .Descendants("member")
        .ToDictionary(member => (string)member.Attribute("name")!);

    /// <summary>The first paragraph of a type's comment.</summary>
    public string Summary(Type type) => _members.TryGetValue($"T:{type.FullName}", out var member) ? Text(member.Element("summary")!) : "";

    /// <summary>The comments of the methods of a type, in the order of the source, each with the method's name.</summary>
    public IEnumerable<(string Method, XElement Comment)> Methods(Type type)
    {
        var start = $"M:{type.FullName}.";
        foreach (var (id, comment) in _members.Where(member => member.Key.StartsWith(start, StringComparison.Ordinal)))
        {
            var name = id[start.Length..].Split('(', '`')[0];
            if (!name.Contains('.', StringComparison.Ordinal))
            {
                yield return (name, comment);
            }
        }
    }

    /// <summary>The text of a comment on one line, as Markdown that may stand in a table.</summary>
    public static string Text(XElement comment) =>
        string.Join(' ', string.Concat(comment.Nodes().Select(Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>The name of what a <c>cref</c> points to: a type's own, a member's with its type.</summary>
    public static string Name(string cref)
    {
        var parts = cref[2..].Split('(')[0].Split('.');
        return cref.StartsWith("T:", StringComparison.Ordinal) ? parts[^1] : string.Join('.', parts[^2..]);
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see when see.Attribute("cref") is { } cref => $"`{Name(cref.Value)}`",
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("langword")?.Value ?? see.Value}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => $"`{reference.Attribute("name")!.Value}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };
}
