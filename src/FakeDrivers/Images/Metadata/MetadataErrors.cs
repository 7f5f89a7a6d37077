using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The errors of metadata definitions.</summary>
internal static class MetadataErrors
{
    public static ResourceNotFoundException NamespaceNotFound(string name, IEnumerable<string> names) => new(
        "namespace", name, $"No namespace '{name}' was found.{NearMisses.Sentence(name, names)}");

    public static ResourceNotFoundException NotFound(string kind, string namespaceName, string name, IEnumerable<string> names) => new(
        kind, name, $"The namespace '{namespaceName}' has no {kind} '{name}'.{NearMisses.Sentence(name, names)}");

    public static ConflictException NamespaceTaken(string name) => new("namespace", name, $"There is a namespace '{name}' already.");

    public static ConflictException Taken(string kind, string namespaceName, string name) => new(
        kind, name, $"The namespace '{namespaceName}' has {(kind[0] is 'o' ? "an" : "a")} {kind} '{name}' already.");

    public static AccessDeniedException Protected(Operation operation, string namespaceName) => new(
        operation.FullName, $"The namespace '{namespaceName}' is protected; take the protection away first.");

    public static InvalidRequestException Name(string kind, string name, int most) => new(
        nameof(MetadataReference.Name), $"The name '{name}' of a {kind} is refused: it has 1 to {most} characters and no line break.");

    public static InvalidRequestException TooLong(string parameter, string text, int most) => new(
        parameter, $"The {parameter} has {text.Length} characters; at most {most} are allowed.");

    public static InvalidRequestException Type(string parameter, string type, IEnumerable<string> known) => new(
        parameter, $"'{type}' is no type of a property; there are: {string.Join(", ", known)}.");

    public static ResourceNotFoundException Marker(string marker) => new(
        "namespace", marker, $"The marker '{marker}' names nothing that exists; give the name of the last item of the page before.");
}
