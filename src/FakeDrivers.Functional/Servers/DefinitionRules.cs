using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>Whether definitions can be started together, and in which order. Pure.</summary>
internal static class DefinitionRules
{
    /// <summary>Checks definitions, each and together, and puts every server behind those that it depends on.</summary>
    /// <param name="definitions">What is to be started.</param>
    /// <param name="running">The names of the servers that the context has already.</param>
    /// <returns>The definitions, each behind its dependencies, and otherwise in the order in which they were given.</returns>
    /// <exception cref="ServerDefinitionException">They cannot be started so; all that is wrong is told at once, a circle of dependencies alone.</exception>
    public static IReadOnlyList<ServerDefinition> Check(IReadOnlyList<ServerDefinition> definitions, IEnumerable<string> running)
    {
        var there = running.ToHashSet(StringComparer.Ordinal);
        var faulty = definitions.Select(definition => (definition.Name, Problems: Problems(definition, definitions, there)))
            .Where(each => each.Problems.Count > 0).DistinctBy(each => each.Name).ToArray();
        if (faulty.Length == 0) return Order(definitions);
        var texts = faulty.Select(each => $"The server '{each.Name}' cannot be started as it is defined:{string.Concat(each.Problems.Select(problem => $"\n  {problem}"))}");
        throw new ServerDefinitionException(faulty[0].Name, string.Join('\n', texts));
    }

    private static List<string> Problems(ServerDefinition definition, IReadOnlyList<ServerDefinition> definitions, HashSet<string> there)
    {
        var problems = DefinitionProblems.Of(definition).ToList();
        if (there.Contains(definition.Name)) problems.Add("The context has a server of that name already.");
        if (definitions.Count(other => other.Name == definition.Name) > 1) problems.Add("Two servers have that name.");
        foreach (var name in definition.DependsOn)
        {
            var names = definitions.Select(other => other.Name).Concat(there).Where(other => other != definition.Name).ToArray();
            if (name == definition.Name) problems.Add("It depends on itself.");
            else if (!names.Contains(name)) problems.Add($"It depends on '{name}', which is neither started with it nor there already.{NearMisses.Sentence(name, names)}");
        }

        foreach (var (port, other) in SameNumber(definition, definitions))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"Its port '{port.Name}' is fixed at {port.Number}, as one of '{other.Name}' is."));
        }

        return problems;
    }

    private static IEnumerable<(ServerPort Port, ServerDefinition Other)> SameNumber(ServerDefinition definition, IReadOnlyList<ServerDefinition> definitions) =>
        from port in definition.Ports
        where port.Mode == PortMode.Fixed
        from other in definitions
        where other.Name != definition.Name && other.Ports.Any(each => each.Mode == PortMode.Fixed && each.Number == port.Number)
        select (port, other);

    private static List<ServerDefinition> Order(IReadOnlyList<ServerDefinition> definitions)
    {
        var named = definitions.ToDictionary(definition => definition.Name);
        var ordered = new List<ServerDefinition>();
        var path = new List<string>();
        foreach (var definition in definitions) Visit(definition);
        return ordered;

        void Visit(ServerDefinition definition)
        {
            if (ordered.Contains(definition)) return;
            var start = path.IndexOf(definition.Name);
            path.Add(definition.Name);
            if (start >= 0) throw Circle(path[start..]);
            foreach (var name in definition.DependsOn)
            {
                if (named.TryGetValue(name, out var dependency)) Visit(dependency);
            }

            path.RemoveAt(path.Count - 1);
            ordered.Add(definition);
        }
    }

    private static ServerDefinitionException Circle(List<string> names) =>
        new(names[0], $"The servers depend on each other in a circle, so that none can be the first: {string.Join(" → ", names)}.");
}
