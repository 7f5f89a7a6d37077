using System.Reflection;
using System.Text;

namespace FakeDrivers.Docs.Tests;

/// <summary>The tables of docs/errors.md, made from the types and their doc comments.</summary>
internal static class ErrorTables
{
    /// <summary>The exceptions of a family in some assemblies: what each means, and the facts that it carries.</summary>
    public static string Exceptions(Type family, params IEnumerable<Assembly> assemblies)
    {
        var table = new StringBuilder("| exception | means | facts |\n| --- | --- | --- |\n");
        foreach (var assembly in assemblies)
        {
            var comments = new XmlComments(assembly);
            var types = assembly.GetExportedTypes()
                .Where(family.IsAssignableFrom)
                .OrderBy(type => type != family)
                .ThenBy(type => type.Name, StringComparer.Ordinal);
            foreach (var type in types)
            {
                var facts = type
                    .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                    .Where(property => property.GetMethod!.GetBaseDefinition() == property.GetMethod)
                    .Select(property => $"`{property.Name}`");
                table.Append($"| `{type.Name}` | {comments.Summary(type)} | {string.Join(", ", facts)} |\n");
            }
        }

        return table.ToString();
    }

    /// <summary>Each operation of each contract, with what it throws and when.</summary>
    public static string Operations(Assembly contracts)
    {
        var comments = new XmlComments(contracts);
        var text = new StringBuilder();
        var domains = contracts.GetExportedTypes()
            .Where(type => type.IsInterface)
            .GroupBy(type => type.Namespace!.Split('.')[^1])
            .OrderBy(domain => domain.Key, StringComparer.Ordinal);
        foreach (var domain in domains)
        {
            var rows = domain
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .SelectMany(type => Rows(comments, type));
            text.Append($"\n### {domain.Key}\n\n| operation | throws | when |\n| --- | --- | --- |\n").AppendJoin("", rows);
        }

        return text.ToString().TrimStart('\n');
    }

    private static IEnumerable<string> Rows(XmlComments comments, Type contract) =>
        from method in comments.Methods(contract)
        from exception in method.Comment.Elements("exception")
        let thrown = XmlComments.Name((string)exception.Attribute("cref")!)
        select $"| `{contract.Name}.{method.Method}` | `{thrown}` | {XmlComments.Text(exception)} |\n";
}
