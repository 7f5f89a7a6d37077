namespace FakeDrivers.Functional;

/// <summary>A SQLite file with what belongs to it. Source: sqlite.org, "Temporary Files Used By SQLite".</summary>
internal static class SqliteFiles
{
    private const string WriteAheadLog = "-wal";
    private const string RollbackJournal = "-journal";

    /// <summary>The index of the write-ahead log, which SQLite makes anew.</summary>
    private const string SharedMemory = "-shm";

    /// <summary>Copies a file that nobody writes, with its write-ahead log.</summary>
    /// <exception cref="DatabaseTemplateException">A transaction is open.</exception>
    public static void Copy(string source, string target)
    {
        if (new FileInfo(source + RollbackJournal) is { Exists: true, Length: > 0 } journal) throw DatabaseErrors.OpenTransaction(journal.FullName);
        if (File.Exists(source + WriteAheadLog)) File.Copy(source + WriteAheadLog, target + WriteAheadLog);
        File.Copy(source, target);
    }

    /// <summary>Deletes a file, if it is there, and what belongs to it.</summary>
    public static void Delete(string path)
    {
        foreach (var part in PartsOf(path)) File.Delete(part);
    }

    /// <summary>The file, and those that may be beside it.</summary>
    public static IEnumerable<string> PartsOf(string path) => [path, path + WriteAheadLog, path + SharedMemory, path + RollbackJournal];
}
