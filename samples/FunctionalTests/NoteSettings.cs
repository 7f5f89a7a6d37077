namespace FunctionalTests;

/// <summary>The settings as they are now. Those of the database are read at the start only.</summary>
internal sealed class NoteSettings(ConfigurationManager configuration)
{
    private volatile NoteOptions _current = Read(configuration);

    public NoteOptions Current => _current;

    /// <summary>Reads the files again. What cannot be used is logged, and the settings stay.</summary>
    public void Reload(ILogger logger)
    {
        try
        {
            ((IConfigurationRoot)configuration).Reload();
            _current = Read(configuration);
            logger.LogInformation("Settings read again: greeting {Greeting}, limit {Limit}", _current.Greeting, _current.Limit);
        }
        catch (Exception error) when (error is SettingsException or InvalidDataException)
        {
            logger.LogError("The settings stay as they were: {Problem}", error.Message);
        }
    }

    private static NoteOptions Read(IConfiguration configuration)
    {
        var options = configuration.Get<NoteOptions>() ?? new();
        if (options.Limit < 1) throw new SettingsException($"Limit is {options.Limit}; a list has at least one note.");
        if (options.Database.Provider is not ("sqlite" or "postgres"))
        {
            throw new SettingsException($"Database:Provider is '{options.Database.Provider}'; it is 'sqlite' or 'postgres'.");
        }

        return options;
    }
}
