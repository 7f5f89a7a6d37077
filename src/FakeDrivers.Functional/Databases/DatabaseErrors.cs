using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>What is wrong with a database or its template, in words.</summary>
internal static class DatabaseErrors
{
    /// <summary>Whether an error goes to the caller as it is: it is one of ours, or the caller's own cancellation.</summary>
    public static bool PassesOn(Exception error, CancellationToken cancellationToken) =>
        error is DatabaseTemplateException || (error is OperationCanceledException && cancellationToken.IsCancellationRequested);

    public static DatabaseTemplateException CannotBuild(string key, Exception cause) =>
        new($"The database template '{key}' cannot be made; nothing is left of it, and the next who wants it tries again. {cause.Message}", cause);

    public static DatabaseTemplateException CannotCreate(string key, string name, Exception cause) =>
        new($"The database of '{name}' cannot be made from the template '{key}'. {cause.Message}", cause);

    public static DatabaseTemplateException CannotReset(string database, Exception cause) =>
        new($"Cannot reset {database}. {cause.Message}", cause);

    public static DatabaseTemplateException CannotDrop(string database, Exception cause) =>
        new($"Cannot drop {database}; it is still there. {cause.Message}", cause);

    public static TimeoutException NoAnswer(TimeSpan limit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Its server has given no answer within {limit.TotalSeconds:0.###} s."));

    public static DatabaseTemplateException NothingBuilt(string path) =>
        new($"The build ended well and has made nothing at {path}. It is given this path, and has to make the database there.");

    public static DatabaseTemplateException OpenTransaction(string journal) =>
        new($"The build has left a transaction open: there is a rollback journal, {journal}. Commit, and close every connection, before the build ends.");

    public static DatabaseTemplateException StillOpen(string path, IReadOnlyList<string> holders) =>
        new($"{path} is open in {string.Join(", ", holders)}, which would go on with the old one. Stop the server first; in the test, "
            + "dispose connections and open them without pooling (Pooling=False).");

    public static DatabaseTemplateException NoReset(string key) =>
        new($"The template '{key}' was given no way to reset a database: DatabaseTemplate.Custom(…, reset: …).");

    public static InvalidOperationException NoConnection(string database) =>
        new($"There is no way to talk to {database}: give its template one, such as connect: text => new SqliteConnection(text).");

    public static ArgumentException NoPlaceholder(string command, string parameter) =>
        new($"The command has no place for the database; write {{database}} or {{connection}} into an argument or a variable of: {command}", parameter);

    public static FileNotFoundException NoInput(string path) =>
        new($"There is no file or directory {path} to make a database key of.", path);

    public static DatabaseTemplateException Exists(string path) =>
        new($"There is something at {path} already, so that no database can be put there.");
}
