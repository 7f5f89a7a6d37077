using System.Data.Common;
using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>A database that is made once and copied for each test, since migrations take longer than most tests. Immutable and thread-safe.</summary>
/// <remarks>
/// A template is made once for each <see cref="Key"/> on a machine, however many tests and test hosts want it at the same time, and kept for
/// later runs. Give the key everything that the content depends on, such as a hash of the migration files (see <see cref="DatabaseKey"/>):
/// another key is another template. A template that cannot be made leaves nothing behind, and the next who wants it tries again. Files of
/// templates that nobody has used for a week are deleted when another one is made. Upstream: Glance, <c>create_database</c> and
/// <c>_reset_database</c>.
/// </remarks>
public abstract class DatabaseTemplate
{
    private protected DatabaseTemplate(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Key = key;
    }

    /// <summary>What the template's content depends on.</summary>
    public string Key { get; }

    /// <summary>
    /// A SQLite file, copied for each test into the test's directory. The server gets <c>{database}</c>, its path, and <c>{connection}</c>,
    /// <c>Data Source=path</c>.
    /// </summary>
    /// <param name="key">See <see cref="Key"/>.</param>
    /// <param name="build">Makes the file at the path that it is given. It may leave a write-ahead log beside it, which is copied along.</param>
    /// <param name="connect">
    /// Makes a connection from a connection string, for <see cref="TestDatabase.ExecuteAsync"/>, such as
    /// <c>text => new SqliteConnection(text)</c>.
    /// </param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    /// <remarks>
    /// The copy shares its blocks with the template where the file system can (on Linux XFS and Btrfs, on macOS APFS); elsewhere the bytes are
    /// copied. A template with an open transaction (a rollback journal beside it) is refused.
    /// </remarks>
    public static DatabaseTemplate Sqlite(string key, Func<string, CancellationToken, Task> build, Func<string, DbConnection>? connect = null)
    {
        ArgumentNullException.ThrowIfNull(build);
        return new SqliteTemplate(key, build, connect);
    }

    /// <summary>A SQLite file that a migration tool makes. See <see cref="Sqlite(string, Func{string, CancellationToken, Task}, Func{string, DbConnection}?)"/>.</summary>
    /// <param name="key">See <see cref="Key"/>.</param>
    /// <param name="build">
    /// Makes the file. In its arguments and its environment <c>{database}</c> stands for the path and <c>{connection}</c> for the connection string.
    /// It gets the few variables that every server gets, besides its own, and is ended like one.
    /// It gets the few variables that every server gets, besides its own.
    /// </param>
    /// <param name="connect">Makes a connection from a connection string, for <see cref="TestDatabase.ExecuteAsync"/>.</param>
    /// <exception cref="ArgumentException">The key is empty, or the command has no place for the database, or has an input.</exception>
    public static DatabaseTemplate Sqlite(string key, Command build, Func<string, DbConnection>? connect = null) =>
        new SqliteTemplate(key, BuildCommand.Of(build, SqliteTemplate.ValuesOf), connect);

    /// <summary>
    /// A database on a PostgreSQL server that runs already, made by <c>CREATE DATABASE … TEMPLATE</c> for each test, and dropped when the test
    /// has passed. The server under test gets <c>{database}</c>, its name, and <c>{connection}</c>, the connection string. PostgreSQL 14 or later.
    /// </summary>
    /// <param name="key">See <see cref="Key"/>.</param>
    /// <param name="admin">
    /// The connection string of a role that may create databases, with a database that is not the template: <c>postgres</c>. All who share the
    /// server name the same database, since locks hold within one.
    /// </param>
    /// <param name="connect">Makes a connection from a connection string: <c>text => new NpgsqlConnection(text)</c>.</param>
    /// <param name="build">
    /// Makes the schema in an empty database, by the connection string that it is given. It says <c>Pooling=false</c>, since nobody may be
    /// connected to a template; sessions that are left are ended.
    /// </param>
    /// <exception cref="ArgumentException">The key or the connection string is empty.</exception>
    /// <remarks>
    /// Once for each server; a lock there keeps machines apart that share one. Templates are named <c>fakedrivers_template_…</c>, tests'
    /// databases <c>fakedrivers_test_…</c>. A server that lives on keeps templates of earlier keys, and the databases of tests that failed or
    /// were killed. To drop them all, when no test runs, in <c>psql</c>:
    /// <code>SELECT format('DROP DATABASE %I WITH (FORCE)', datname) FROM pg_database WHERE datname LIKE 'fakedrivers\_%' \gexec</code>
    /// </remarks>
    public static DatabaseTemplate Postgres(
        string key,
        string admin,
        Func<string, DbConnection> connect,
        Func<string, CancellationToken, Task> build)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(admin);
        ArgumentNullException.ThrowIfNull(connect);
        ArgumentNullException.ThrowIfNull(build);
        return new PostgresTemplate(key, new(admin, connect), build);
    }

    /// <summary>
    /// A tree of files, copied for each test into the test's directory, such as what <c>initdb</c> or <c>slapadd</c> makes. The server gets
    /// <c>{database}</c>, the path of its directory. Modes are kept, and links are copied as links.
    /// </summary>
    /// <param name="key">See <see cref="Key"/>.</param>
    /// <param name="build">Makes the files in the directory whose path it is given; the directory is there, and empty.</param>
    /// <param name="owner">
    /// The user to whom the directory is given before the build, and each copy, for servers that run as another one. That takes a test host that
    /// runs as root. <see langword="null"/> is the user of the test host.
    /// </param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static DatabaseTemplate Directory(string key, Func<string, CancellationToken, Task> build, string? owner = null)
    {
        ArgumentNullException.ThrowIfNull(build);
        return new DirectoryTemplate(key, build, owner);
    }

    /// <summary>A tree of files that a tool makes. See <see cref="Directory(string, Func{string, CancellationToken, Task}, string?)"/>.</summary>
    /// <param name="key">See <see cref="Key"/>.</param>
    /// <param name="build">
    /// Makes the files. In its arguments and its environment <c>{database}</c> stands for the path of the directory. It gets the few variables
    /// that every server gets, besides its own, and is ended like one.
    /// </param>
    /// <param name="owner">The user to whom the directory is given. The command runs as the user of the test host all the same.</param>
    /// <exception cref="ArgumentException">The key is empty, or the command has no place for the directory, or has an input.</exception>
    public static DatabaseTemplate Directory(string key, Command build, string? owner = null) =>
        new DirectoryTemplate(key, BuildCommand.Of(build, DirectoryTemplate.ValuesOf), owner);

    /// <summary>Any other kind of database: files that are made once, such as a dump, and what makes a database of them for each test.</summary>
    /// <param name="key">See <see cref="Key"/>.</param>
    /// <param name="build">Makes the files in a new directory.</param>
    /// <param name="create">
    /// Makes a test's database from that directory, for the server that it is given the name of, and gives back the values for templates:
    /// <c>database</c>, <c>connection</c>, and others that the server needs. Other tests may do the same at the same time.
    /// </param>
    /// <param name="reset">Makes a database as the files are, again, by the directory and the values. <see langword="null"/> refuses it.</param>
    /// <param name="drop">Ends a database, by its values, when the test has passed. <see langword="null"/> leaves it to its server.</param>
    /// <param name="connect">Makes a connection from the value <c>connection</c>, for <see cref="TestDatabase.ExecuteAsync"/>.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static DatabaseTemplate Custom(
        string key,
        Func<string, CancellationToken, Task> build,
        Func<string, string, CancellationToken, Task<IReadOnlyDictionary<string, string>>> create,
        Func<string, IReadOnlyDictionary<string, string>, CancellationToken, Task>? reset = null,
        Func<IReadOnlyDictionary<string, string>, CancellationToken, Task>? drop = null,
        Func<string, DbConnection>? connect = null)
    {
        ArgumentNullException.ThrowIfNull(build);
        ArgumentNullException.ThrowIfNull(create);
        return new CustomTemplate(key, build, create) { Reset = reset, Drop = drop, Connect = connect };
    }

    /// <summary>Makes the database of a test, the template first if need be.</summary>
    /// <param name="context">The test's context, whose end also ends the database.</param>
    /// <param name="name">What the database is for, such as the server's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseTemplateException">The template or its copy cannot be made.</exception>
    internal Task<TestDatabase> CreateAsync(FunctionalTestContext context, string name, CancellationToken cancellationToken) =>
        CreateAsync(context.Directory, name, cancellationToken);

    /// <summary>Makes the database of a test whose files lie in a directory.</summary>
    /// <param name="directory">The test's directory.</param>
    /// <param name="name">What the database is for, such as the server's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseTemplateException">The template or its copy cannot be made.</exception>
    internal async Task<TestDatabase> CreateAsync(string directory, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await CopyAsync(directory, name, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!DatabaseErrors.PassesOn(error, cancellationToken))
        {
            throw DatabaseErrors.CannotCreate(Key, name, error);
        }
    }

    private protected abstract Task<TestDatabase> CopyAsync(string directory, string name, CancellationToken cancellationToken);
}
