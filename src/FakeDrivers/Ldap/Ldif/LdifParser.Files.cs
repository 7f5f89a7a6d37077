namespace FakeDrivers.Ldap;

internal sealed partial class LdifParser
{
    private byte[] ReadFile(in LdifLine line)
    {
        var url = ReadText(new() { Name = line.Name, Kind = LdifValueKind.Plain, Written = line.Written, Number = line.Number });
        if (!url.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) throw Error(line.Number, $"'{url}' is no file: URL, and others are not followed");
        if (_folder is null)
        {
            throw Error(line.Number, $"the value of {Show(line.Name)} is in a file, and those are not read unless {nameof(LdifReaderOptions)}.{nameof(LdifReaderOptions.FileUrlFolder)} names their folder");
        }

        var folder = Path.GetFullPath(_folder);
        var path = Path.GetFullPath(Path.Combine(folder, PathOf(url["file:".Length..])));
        if (!path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw Error(line.Number, $"the file '{path}' is outside of the folder '{folder}'");
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Error(line.Number, $"the file '{path}' cannot be read: {error.Message.TrimEnd('.')}", error);
        }
    }

    private static string PathOf(string rest)
    {
        if (rest.StartsWith("//localhost/", StringComparison.OrdinalIgnoreCase)) rest = rest["//localhost".Length..];
        else if (rest.StartsWith("//", StringComparison.Ordinal)) rest = rest[2..];
        var path = Uri.UnescapeDataString(rest);

        // file:///C:/photos/ann.jpg on Windows.
        return path.Length > 2 && path[0] == '/' && path[2] == ':' && char.IsAsciiLetter(path[1]) ? path[1..] : path;
    }
}
