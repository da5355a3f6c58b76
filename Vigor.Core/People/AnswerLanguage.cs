namespace Vigor.Core.People;

/// <summary>A language the coach can be asked to answer in; those the safety texts are written in.</summary>
public enum AnswerLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>German.</summary>
    German,

    /// <summary>French.</summary>
    French,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>Italian.</summary>
    Italian,

    /// <summary>Dutch.</summary>
    Dutch,

    /// <summary>Polish.</summary>
    Polish,

    /// <summary>Portuguese.</summary>
    Portuguese,
}

/// <summary>What languages are called.</summary>
public static class LanguageNames
{
    extension(AnswerLanguage language)
    {
        /// <summary>Two letters of ISO 639-1.</summary>
        public string Code => language switch
        {
            AnswerLanguage.German => "de",
            AnswerLanguage.French => "fr",
            AnswerLanguage.Spanish => "es",
            AnswerLanguage.Italian => "it",
            AnswerLanguage.Dutch => "nl",
            AnswerLanguage.Polish => "pl",
            AnswerLanguage.Portuguese => "pt",
            _ => "en",
        };

        /// <summary>Its name in itself.</summary>
        public string OwnName => language switch
        {
            AnswerLanguage.German => "Deutsch",
            AnswerLanguage.French => "Français",
            AnswerLanguage.Spanish => "Español",
            AnswerLanguage.Italian => "Italiano",
            AnswerLanguage.Dutch => "Nederlands",
            AnswerLanguage.Polish => "Polski",
            AnswerLanguage.Portuguese => "Português",
            _ => "English",
        };
    }
}
