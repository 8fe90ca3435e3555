<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Photosort</name>
    <message numerus="yes">
      <source>%Ln RAW files</source>
      <translation>
        <numerusform>%Ln RAW-Datei</numerusform>
        <numerusform>%Ln RAW-Dateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln a second</source>
      <translation>
        <numerusform>%Ln je Sekunde</numerusform>
        <numerusform>%Ln je Sekunde</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln albums</source>
      <translation>
        <numerusform>%Ln Album</numerusform>
        <numerusform>%Ln Alben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln albums become {after}</source>
      <translation>
        <numerusform>Statt %Ln Album künftig {after}</numerusform>
        <numerusform>Statt %Ln Alben künftig {after}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln albums divide into {n}</source>
      <translation>
        <numerusform>%Ln Album wird zu {n} geteilt</numerusform>
        <numerusform>%Ln Alben werden zu {n} geteilt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln albums join into {n}</source>
      <translation>
        <numerusform>%Ln Album geht in {n} auf</numerusform>
        <numerusform>%Ln Alben gehen in {n} auf</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln albums kept by you will not be suggested again.</source>
      <translation>
        <numerusform>%Ln Album, das Sie behalten, wird nicht mehr vorgeschlagen.</numerusform>
        <numerusform>%Ln Alben, die Sie behalten, werden nicht mehr vorgeschlagen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln albums look alike: {names}</source>
      <translation>
        <numerusform>%Ln Album sieht gleich aus: {names}</numerusform>
        <numerusform>%Ln Alben sehen gleich aus: {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln albums may be suggested again</source>
      <translation>
        <numerusform>%Ln Album darf wieder vorgeschlagen werden</numerusform>
        <numerusform>%Ln Alben dürfen wieder vorgeschlagen werden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln albums selected</source>
      <translation>
        <numerusform>%Ln Album ausgewählt</numerusform>
        <numerusform>%Ln Alben ausgewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln albums so far</source>
      <translation>
        <numerusform>%Ln Album bisher</numerusform>
        <numerusform>%Ln Alben bisher</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln albums will not be suggested again</source>
      <translation>
        <numerusform>%Ln Album wird nicht mehr vorgeschlagen</numerusform>
        <numerusform>%Ln Alben werden nicht mehr vorgeschlagen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln are there already</source>
      <translation>
        <numerusform>%Ln ist schon da</numerusform>
        <numerusform>%Ln sind schon da</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln bytes</source>
      <translation>
        <numerusform>%Ln Byte</numerusform>
        <numerusform>%Ln Bytes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cameras</source>
      <translation>
        <numerusform>%Ln Kamera</numerusform>
        <numerusform>%Ln Kameras</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln copies are not shown</source>
      <translation>
        <numerusform>%Ln Kopie ist nicht zu sehen</numerusform>
        <numerusform>%Ln Kopien sind nicht zu sehen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln copies folded</source>
      <translation>
        <numerusform>%Ln Kopie eingeklappt</numerusform>
        <numerusform>%Ln Kopien eingeklappt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln copies would be moved to the trash</source>
      <translation>
        <numerusform>%Ln Kopie käme in den Papierkorb</numerusform>
        <numerusform>%Ln Kopien kämen in den Papierkorb</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln could not be read</source>
      <translation>
        <numerusform>%Ln war nicht lesbar</numerusform>
        <numerusform>%Ln waren nicht lesbar</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln counters are wrong.</source>
      <translation>
        <numerusform>%Ln Zähler ist falsch.</numerusform>
        <numerusform>%Ln Zähler sind falsch.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln covers</source>
      <translation>
        <numerusform>%Ln Titelbild</numerusform>
        <numerusform>%Ln Titelbilder</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln covers that you chose</source>
      <translation>
        <numerusform>%Ln Titelbild, das Sie gewählt haben</numerusform>
        <numerusform>%Ln Titelbilder, die Sie gewählt haben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln dates</source>
      <translation>
        <numerusform>%Ln Datum</numerusform>
        <numerusform>%Ln Daten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln dates look wrong</source>
      <translation>
        <numerusform>%Ln Datum sieht falsch aus</numerusform>
        <numerusform>%Ln Daten sehen falsch aus</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln days</source>
      <translation>
        <numerusform>%Ln Tag</numerusform>
        <numerusform>%Ln Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln events</source>
      <translation>
        <numerusform>%Ln Ereignis</numerusform>
        <numerusform>%Ln Ereignisse</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln events become {after}</source>
      <translation>
        <numerusform>Aus %Ln Ereignis werden {after}</numerusform>
        <numerusform>Aus %Ln Ereignissen werden {after}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln events selected</source>
      <translation>
        <numerusform>%Ln Ereignis ausgewählt</numerusform>
        <numerusform>%Ln Ereignisse ausgewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln faces</source>
      <translation>
        <numerusform>%Ln Gesicht</numerusform>
        <numerusform>%Ln Gesichter</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln faces added to {person}</source>
      <translation>
        <numerusform>%Ln Gesicht gehört jetzt zu {person}</numerusform>
        <numerusform>%Ln Gesichter gehören jetzt zu {person}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln faces in this photo</source>
      <translation>
        <numerusform>%Ln Gesicht auf diesem Foto</numerusform>
        <numerusform>%Ln Gesichter auf diesem Foto</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln faces selected</source>
      <translation>
        <numerusform>%Ln Gesicht ausgewählt</numerusform>
        <numerusform>%Ln Gesichter ausgewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln favourites</source>
      <translation>
        <numerusform>%Ln Favorit</numerusform>
        <numerusform>%Ln Favoriten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files</source>
      <translation>
        <numerusform>%Ln Datei</numerusform>
        <numerusform>%Ln Dateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files added</source>
      <translation>
        <numerusform>%Ln Datei hinzugefügt</numerusform>
        <numerusform>%Ln Dateien hinzugefügt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files of one picture</source>
      <translation>
        <numerusform>%Ln Datei eines Bildes</numerusform>
        <numerusform>%Ln Dateien eines Bildes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files of the same bytes</source>
      <translation>
        <numerusform>%Ln Datei mit gleichem Inhalt</numerusform>
        <numerusform>%Ln Dateien mit gleichem Inhalt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files stay as they are</source>
      <translation>
        <numerusform>%Ln Datei bleibt, wie sie ist</numerusform>
        <numerusform>%Ln Dateien bleiben, wie sie sind</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln folders</source>
      <translation>
        <numerusform>%Ln Ordner</numerusform>
        <numerusform>%Ln Ordner</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln folders cannot be watched</source>
      <translation>
        <numerusform>%Ln Ordner kann nicht beobachtet werden</numerusform>
        <numerusform>%Ln Ordner können nicht beobachtet werden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln go</source>
      <translation>
        <numerusform>%Ln entfällt</numerusform>
        <numerusform>%Ln entfallen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln half-written files are left of a program that was ended.</source>
      <translation>
        <numerusform>%Ln halb geschriebene Datei ist von einem beendeten Programm übrig.</numerusform>
        <numerusform>%Ln halb geschriebene Dateien sind von einem beendeten Programm übrig.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln hearts and marks</source>
      <translation>
        <numerusform>%Ln Herz oder Markierung</numerusform>
        <numerusform>%Ln Herzen und Markierungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln held back</source>
      <translation>
        <numerusform>%Ln zurückgehalten</numerusform>
        <numerusform>%Ln zurückgehalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln hidden</source>
      <translation>
        <numerusform>%Ln ausgeblendet</numerusform>
        <numerusform>%Ln ausgeblendet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln journeys</source>
      <translation>
        <numerusform>%Ln Reise</numerusform>
        <numerusform>%Ln Reisen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln kept</source>
      <translation>
        <numerusform>%Ln behalten</numerusform>
        <numerusform>%Ln behalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln marks</source>
      <translation>
        <numerusform>%Ln Markierung</numerusform>
        <numerusform>%Ln Markierungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln more further to the right</source>
      <translation>
        <numerusform>%Ln weiterer weiter rechts</numerusform>
        <numerusform>%Ln weitere weiter rechts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln more questions like this</source>
      <translation>
        <numerusform>%Ln weitere Frage wie diese</numerusform>
        <numerusform>%Ln weitere Fragen wie diese</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln more without a name</source>
      <translation>
        <numerusform>%Ln weiteres ohne Namen</numerusform>
        <numerusform>%Ln weitere ohne Namen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln names</source>
      <translation>
        <numerusform>%Ln Name</numerusform>
        <numerusform>%Ln Namen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln names are taken and change</source>
      <translation>
        <numerusform>%Ln Name ist vergeben und ändert sich</numerusform>
        <numerusform>%Ln Namen sind vergeben und ändern sich</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln names that you gave</source>
      <translation>
        <numerusform>%Ln Name, den Sie vergeben haben</numerusform>
        <numerusform>%Ln Namen, die Sie vergeben haben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new</source>
      <translation>
        <numerusform>%Ln neues</numerusform>
        <numerusform>%Ln neue</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln odd ones</source>
      <translation>
        <numerusform>%Ln passt nicht</numerusform>
        <numerusform>%Ln passen nicht</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln of several days</source>
      <translation>
        <numerusform>%Ln über mehrere Tage</numerusform>
        <numerusform>%Ln über mehrere Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln of them are new</source>
      <translation>
        <numerusform>%Ln davon ist neu</numerusform>
        <numerusform>%Ln davon sind neu</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln of them copies</source>
      <translation>
        <numerusform>%Ln davon eine Kopie</numerusform>
        <numerusform>%Ln davon Kopien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln of {photos} match</source>
      <translation>
        <numerusform>%Ln von {photos} passt</numerusform>
        <numerusform>%Ln von {photos} passen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln of {total} keys changed by you</source>
      <translation>
        <numerusform>%Ln von {total} Tasten von Ihnen geändert</numerusform>
        <numerusform>%Ln von {total} Tasten von Ihnen geändert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln other files</source>
      <translation>
        <numerusform>%Ln andere Datei</numerusform>
        <numerusform>%Ln andere Dateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln parts</source>
      <translation>
        <numerusform>%Ln Teil</numerusform>
        <numerusform>%Ln Teile</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln people</source>
      <translation>
        <numerusform>%Ln Person</numerusform>
        <numerusform>%Ln Personen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln people selected</source>
      <translation>
        <numerusform>%Ln Person ausgewählt</numerusform>
        <numerusform>%Ln Personen ausgewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos</source>
      <translation>
        <numerusform>%Ln Foto</numerusform>
        <numerusform>%Ln Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos added</source>
      <translation>
        <numerusform>%Ln Foto hinzugekommen</numerusform>
        <numerusform>%Ln Fotos hinzugekommen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos are back</source>
      <translation>
        <numerusform>%Ln Foto ist zurück</numerusform>
        <numerusform>%Ln Fotos sind zurück</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos are back, but not all that belongs to them</source>
      <translation>
        <numerusform>%Ln Foto ist zurück, aber nicht alles, was dazugehört</numerusform>
        <numerusform>%Ln Fotos sind zurück, aber nicht alles, was dazugehört</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos are in albums</source>
      <translation>
        <numerusform>%Ln Foto ist in einem Album</numerusform>
        <numerusform>%Ln Fotos sind in Alben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos are in {albums}</source>
      <translation>
        <numerusform>%Ln Foto ist in {albums}</numerusform>
        <numerusform>%Ln Fotos sind in {albums}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos are left out</source>
      <translation>
        <numerusform>%Ln Foto wird ausgelassen</numerusform>
        <numerusform>%Ln Fotos werden ausgelassen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos are no longer favourites</source>
      <translation>
        <numerusform>%Ln Foto ist kein Favorit mehr</numerusform>
        <numerusform>%Ln Fotos sind keine Favoriten mehr</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos are not where they were; the next look at their folders finds out.</source>
      <translation>
        <numerusform>%Ln Foto ist nicht mehr an seinem Ort; der nächste Blick in seinen Ordner klärt es.</numerusform>
        <numerusform>%Ln Fotos sind nicht mehr an ihrem Ort; der nächste Blick in ihre Ordner klärt es.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos are now in {album}</source>
      <translation>
        <numerusform>%Ln Foto ist jetzt in {album}</numerusform>
        <numerusform>%Ln Fotos sind jetzt in {album}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos are {time} too early</source>
      <translation>
        <numerusform>%Ln Foto ist {time} zu früh datiert</numerusform>
        <numerusform>%Ln Fotos sind {time} zu früh datiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos are {time} too late</source>
      <translation>
        <numerusform>%Ln Foto ist {time} zu spät datiert</numerusform>
        <numerusform>%Ln Fotos sind {time} zu spät datiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos came after the albums were made</source>
      <translation>
        <numerusform>%Ln Foto kam dazu, nachdem die Alben entstanden sind</numerusform>
        <numerusform>%Ln Fotos kamen dazu, nachdem die Alben entstanden sind</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos count as trashed but are where they were; the next look at their folders finds out.</source>
      <translation>
        <numerusform>%Ln Foto steht als weggeworfen in der Sammlung, ist aber, wo es war; der nächste Blick in seinen Ordner bemerkt es.</numerusform>
        <numerusform>%Ln Fotos stehen als weggeworfen in der Sammlung, sind aber, wo sie waren; der nächste Blick in ihre Ordner bemerkt es.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos for which others stay</source>
      <translation>
        <numerusform>%Ln Foto, für das ein anderes bleibt</numerusform>
        <numerusform>%Ln Fotos, für die andere bleiben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos go</source>
      <translation>
        <numerusform>%Ln Foto geht</numerusform>
        <numerusform>%Ln Fotos gehen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos have no place.</source>
      <translation>
        <numerusform>%Ln Foto hat keinen Ort.</numerusform>
        <numerusform>%Ln Fotos haben keinen Ort.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos have no thumbnail; they are read again by themselves.</source>
      <translation>
        <numerusform>%Ln Foto hat kein Vorschaubild; es wird von selbst neu gelesen.</numerusform>
        <numerusform>%Ln Fotos haben kein Vorschaubild; sie werden von selbst neu gelesen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos held back</source>
      <translation>
        <numerusform>%Ln Foto zurückgehalten</numerusform>
        <numerusform>%Ln Fotos zurückgehalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos left after the albums were made</source>
      <translation>
        <numerusform>%Ln Foto verschwand, nachdem die Alben entstanden sind</numerusform>
        <numerusform>%Ln Fotos verschwanden, nachdem die Alben entstanden sind</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos left out</source>
      <translation>
        <numerusform>%Ln Foto weggelassen</numerusform>
        <numerusform>%Ln Fotos weggelassen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos lie in the trash without the library's doing; put back from there, they are in their albums again.</source>
      <translation>
        <numerusform>%Ln Foto liegt im Papierkorb, ohne dass die Sammlung davon weiß; von dort zurückgelegt, ist es wieder in seinem Album.</numerusform>
        <numerusform>%Ln Fotos liegen im Papierkorb, ohne dass die Sammlung davon weiß; von dort zurückgelegt, sind sie wieder in ihren Alben.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos not read for text yet</source>
      <translation>
        <numerusform>Text in %Ln Foto noch nicht gelesen</numerusform>
        <numerusform>Text in %Ln Fotos noch nicht gelesen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos outside the event</source>
      <translation>
        <numerusform>%Ln Foto außerhalb des Ereignisses</numerusform>
        <numerusform>%Ln Fotos außerhalb des Ereignisses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos outside the events</source>
      <translation>
        <numerusform>%Ln Foto außerhalb der Ereignisse</numerusform>
        <numerusform>%Ln Fotos außerhalb der Ereignisse</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos outside the journey</source>
      <translation>
        <numerusform>%Ln Foto außerhalb der Reise</numerusform>
        <numerusform>%Ln Fotos außerhalb der Reise</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos say {day}</source>
      <translation>
        <numerusform>%Ln Foto gibt den {day} an</numerusform>
        <numerusform>%Ln Fotos geben den {day} an</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos selected</source>
      <translation>
        <numerusform>%Ln Foto ausgewählt</numerusform>
        <numerusform>%Ln Fotos ausgewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos stay where they are: {reason:small}</source>
      <translation>
        <numerusform>%Ln Foto bleibt, wo es ist: {reason}</numerusform>
        <numerusform>%Ln Fotos bleiben, wo sie sind: {reason}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos stay without their RAW files.</source>
      <translation>
        <numerusform>%Ln Foto bleibt ohne seine RAW-Datei.</numerusform>
        <numerusform>%Ln Fotos bleiben ohne ihre RAW-Dateien.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos stay: they have no RAW files beside them</source>
      <translation>
        <numerusform>%Ln Foto bleibt: Neben ihm liegt keine RAW-Datei</numerusform>
        <numerusform>%Ln Fotos bleiben: Neben ihnen liegen keine RAW-Dateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos that came out badly</source>
      <translation>
        <numerusform>%Ln missratenes Foto</numerusform>
        <numerusform>%Ln missratene Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos that look alike</source>
      <translation>
        <numerusform>%Ln ähnliches Foto</numerusform>
        <numerusform>%Ln ähnliche Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos that you rejected</source>
      <translation>
        <numerusform>%Ln Foto, das Sie aussortiert haben</numerusform>
        <numerusform>%Ln Fotos, die Sie aussortiert haben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos wait unsorted</source>
      <translation>
        <numerusform>%Ln Foto bleibt unsortiert</numerusform>
        <numerusform>%Ln Fotos bleiben unsortiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos were taken here</source>
      <translation>
        <numerusform>%Ln Foto wurde hier aufgenommen</numerusform>
        <numerusform>%Ln Fotos wurden hier aufgenommen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos whose camera’s clock was never set</source>
      <translation>
        <numerusform>%Ln Foto, bei dem die Uhr der Kamera nie gestellt war</numerusform>
        <numerusform>%Ln Fotos, bei denen die Uhr der Kamera nie gestellt war</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos with a face</source>
      <translation>
        <numerusform>%Ln Foto mit Gesicht</numerusform>
        <numerusform>%Ln Fotos mit Gesicht</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos with a place</source>
      <translation>
        <numerusform>%Ln Foto mit Ort</numerusform>
        <numerusform>%Ln Fotos mit Ort</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln places</source>
      <translation>
        <numerusform>%Ln Ort</numerusform>
        <numerusform>%Ln Orte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln rejected</source>
      <translation>
        <numerusform>%Ln aussortiert</numerusform>
        <numerusform>%Ln aussortiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln rows speak of what is not there.</source>
      <translation>
        <numerusform>%Ln Zeile verweist auf etwas, das es nicht gibt.</numerusform>
        <numerusform>%Ln Zeilen verweisen auf etwas, das es nicht gibt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln screenshots and memes</source>
      <translation>
        <numerusform>%Ln Bildschirmfoto oder Meme</numerusform>
        <numerusform>%Ln Bildschirmfotos und Memes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln screenshots, memes and papers are not counted.</source>
      <translation>
        <numerusform>%Ln Bildschirmfoto, Meme oder Papier ist nicht mitgezählt.</numerusform>
        <numerusform>%Ln Bildschirmfotos, Memes und Papiere sind nicht mitgezählt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln seconds apart</source>
      <translation>
        <numerusform>%Ln Sekunde auseinander</numerusform>
        <numerusform>%Ln Sekunden auseinander</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln seconds so far</source>
      <translation>
        <numerusform>bisher %Ln Sekunde</numerusform>
        <numerusform>bisher %Ln Sekunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln shots</source>
      <translation>
        <numerusform>%Ln Aufnahme</numerusform>
        <numerusform>%Ln Aufnahmen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln shots alike</source>
      <translation>
        <numerusform>%Ln ähnliche Aufnahme</numerusform>
        <numerusform>%Ln ähnliche Aufnahmen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln single days</source>
      <translation>
        <numerusform>%Ln einzelner Tag</numerusform>
        <numerusform>%Ln einzelne Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln smart albums</source>
      <translation>
        <numerusform>%Ln intelligentes Album</numerusform>
        <numerusform>%Ln intelligente Alben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln stacks</source>
      <translation>
        <numerusform>%Ln Stapel</numerusform>
        <numerusform>%Ln Stapel</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln stay in this album.</source>
      <translation>
        <numerusform>%Ln bleibt in diesem Album.</numerusform>
        <numerusform>%Ln bleiben in diesem Album.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln stay rejected.</source>
      <translation>
        <numerusform>%Ln bleibt aussortiert.</numerusform>
        <numerusform>%Ln bleiben aussortiert.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln stay where they are.</source>
      <translation>
        <numerusform>%Ln bleibt, wo es ist.</numerusform>
        <numerusform>%Ln bleiben, wo sie sind.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln strangers</source>
      <translation>
        <numerusform>%Ln Fremder</numerusform>
        <numerusform>%Ln Fremde</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln suggestions</source>
      <translation>
        <numerusform>%Ln Vorschlag</numerusform>
        <numerusform>%Ln Vorschläge</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln thumbnails belong to no photo; they go by themselves.</source>
      <translation>
        <numerusform>%Ln Vorschaubild gehört zu keinem Foto; es verschwindet von selbst.</numerusform>
        <numerusform>%Ln Vorschaubilder gehören zu keinem Foto; sie verschwinden von selbst.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln ticked</source>
      <translation>
        <numerusform>%Ln angehakt</numerusform>
        <numerusform>%Ln angehakt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln ticked by you</source>
      <translation>
        <numerusform>%Ln von Ihnen angehakt</numerusform>
        <numerusform>%Ln von Ihnen angehakt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln ticked photos have no RAW file and stay.</source>
      <translation>
        <numerusform>%Ln angehaktes Foto hat keine RAW-Datei und bleibt.</numerusform>
        <numerusform>%Ln angehakte Fotos haben keine RAW-Datei und bleiben.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unsorted</source>
      <translation>
        <numerusform>%Ln unsortiert</numerusform>
        <numerusform>%Ln unsortiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unsorted photos become {n}</source>
      <translation>
        <numerusform>statt %Ln unsortierten Foto künftig {n}</numerusform>
        <numerusform>statt %Ln unsortierter Fotos künftig {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unsorted photos find an album</source>
      <translation>
        <numerusform>%Ln unsortiertes Foto findet ein Album</numerusform>
        <numerusform>%Ln unsortierte Fotos finden ein Album</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln values in the database cannot be right.</source>
      <translation>
        <numerusform>%Ln Wert in der Datenbank kann nicht stimmen.</numerusform>
        <numerusform>%Ln Werte in der Datenbank können nicht stimmen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln videos</source>
      <translation>
        <numerusform>%Ln Video</numerusform>
        <numerusform>%Ln Videos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln were taken within an hour of one that has.</source>
      <translation>
        <numerusform>%Ln wurde innerhalb einer Stunde neben einem aufgenommen, das einen hat.</numerusform>
        <numerusform>%Ln wurden innerhalb einer Stunde neben einem aufgenommen, das einen hat.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln without a name</source>
      <translation>
        <numerusform>%Ln ohne Namen</numerusform>
        <numerusform>%Ln ohne Namen</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Album</source>
      <translation>A&amp;lbum</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Photo</source>
      <translation>&amp;Foto</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>A Live Photo packed as one document: open it in Apple Photos and export it from there</source>
      <translation>Ein Live Photo als ein Dokument: in Apple Fotos öffnen und von dort exportieren</translation>
    </message>
    <message>
      <source>A better shot is there</source>
      <translation>Eine bessere Aufnahme ist da</translation>
    </message>
    <message>
      <source>A document of {program}: the pictures in it belong to it</source>
      <translation>Ein Dokument von {program}: Die Bilder darin gehören dazu</translation>
    </message>
    <message>
      <source>A favourite</source>
      <translation>Ein Favorit</translation>
    </message>
    <message numerus="yes">
      <source>A first order from %Ln photos.</source>
      <translation>
        <numerusform>Eine erste Ordnung aus %Ln Foto.</numerusform>
        <numerusform>Eine erste Ordnung aus %Ln Fotos.</numerusform>
      </translation>
    </message>
    <message>
      <source>A library of {program}: export the originals from {program}</source>
      <translation>Eine Mediathek von {program}: die Originale aus {program} exportieren</translation>
    </message>
    <message>
      <source>A link that leads back to itself</source>
      <translation>Eine Verknüpfung, die zu sich selbst zurückführt</translation>
    </message>
    <message>
      <source>A link that leads nowhere</source>
      <translation>Eine Verknüpfung, die ins Leere führt</translation>
    </message>
    <message>
      <source>A link to a file that is not there</source>
      <translation>Eine Verknüpfung zu einer Datei, die es nicht gibt</translation>
    </message>
    <message>
      <source>A list (CSV or JSON)</source>
      <translation>Eine Liste (CSV oder JSON)</translation>
    </message>
    <message>
      <source>A mark moves nothing. Rejected photos wait for your review.</source>
      <translation>Eine Markierung verschiebt nichts. Aussortierte Fotos warten auf Ihre Durchsicht.</translation>
    </message>
    <message>
      <source>A merge needs at least two events.</source>
      <translation>Zum Zusammenlegen braucht es mindestens zwei Ereignisse.</translation>
    </message>
    <message>
      <source>A merge needs at least two people.</source>
      <translation>Zum Zusammenlegen braucht es mindestens zwei Personen.</translation>
    </message>
    <message>
      <source>A name has at least one letter. “{name}” stays.</source>
      <translation>Ein Name hat mindestens einen Buchstaben. „{name}“ bleibt.</translation>
    </message>
    <message>
      <source>A photo that is not in the library was named.</source>
      <translation>Ein genanntes Foto ist nicht in der Sammlung.</translation>
    </message>
    <message>
      <source>A photo without an album is no cover.</source>
      <translation>Ein Foto ohne Album kann kein Titelbild sein.</translation>
    </message>
    <message>
      <source>A program with its own files: no pictures of yours</source>
      <translation>Ein Programm mit eigenen Dateien: keine Bilder von Ihnen</translation>
    </message>
    <message>
      <source>A small file beside each photo. The photos are not touched.</source>
      <translation>Eine kleine Datei neben jedem Foto. Die Fotos bleiben unberührt.</translation>
    </message>
    <message>
      <source>A smart album needs something to look for.</source>
      <translation>Ein intelligentes Album braucht etwas, wonach es sucht.</translation>
    </message>
    <message>
      <source>A split needs some of the faces of {person}, and not all of them.</source>
      <translation>Zum Teilen braucht es einige der Gesichter und nicht alle: {person}.</translation>
    </message>
    <message>
      <source>About Photosort</source>
      <translation>Über Photosort</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
      <source>Add a folder first</source>
      <translation>Fügen Sie zuerst einen Ordner hinzu</translation>
    </message>
    <message>
      <source>Add folder</source>
      <translation>Ordner hinzufügen</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
      <source>Add {what}</source>
      <translation>{what} hinzufügen</translation>
    </message>
    <message numerus="yes">
      <source>Added %Ln folders to Photosort</source>
      <translation>
        <numerusform>%Ln Ordner zu Photosort hinzugefügt</numerusform>
        <numerusform>%Ln Ordner zu Photosort hinzugefügt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Added %Ln photos to Photosort</source>
      <translation>
        <numerusform>%Ln Foto zu Photosort hinzugefügt</numerusform>
        <numerusform>%Ln Fotos zu Photosort hinzugefügt</numerusform>
      </translation>
    </message>
    <message>
      <source>Added the subfolders of {name}</source>
      <translation>Unterordner von {name} hinzugefügt</translation>
    </message>
    <message>
      <source>Added {name} to Photosort</source>
      <translation>{name} zu Photosort hinzugefügt</translation>
    </message>
    <message>
      <source>Adding your photos was undone</source>
      <translation>Das Hinzufügen Ihrer Fotos wurde zurückgenommen</translation>
    </message>
    <message>
      <source>Afghanistan</source>
      <translation>Afghanistan</translation>
    </message>
    <message>
      <source>Aircraft</source>
      <translation>Flugzeuge</translation>
    </message>
    <message>
      <source>Aland Islands</source>
      <translation>Ålandinseln</translation>
    </message>
    <message>
      <source>Albania</source>
      <translation>Albanien</translation>
    </message>
    <message>
      <source>Album</source>
      <translation>Album</translation>
    </message>
    <message>
      <source>Album name</source>
      <translation>Name des Albums</translation>
    </message>
    <message>
      <source>Albums</source>
      <translation>Alben</translation>
    </message>
    <message>
      <source>Albums appear once the photos have been grouped.</source>
      <translation>Alben erscheinen, sobald die Fotos gruppiert sind.</translation>
    </message>
    <message>
      <source>Albums appear once the photos have been read.</source>
      <translation>Alben erscheinen, sobald die Fotos gelesen sind.</translation>
    </message>
    <message>
      <source>Albums are judged once all photos have been read.</source>
      <translation>Alben werden beurteilt, sobald alle Fotos gelesen sind.</translation>
    </message>
    <message>
      <source>Albums are only views of your folders.</source>
      <translation>Alben sind nur Ansichten Ihrer Ordner.</translation>
    </message>
    <message>
      <source>Albums as they would be</source>
      <translation>Alben, wie sie wären</translation>
    </message>
    <message>
      <source>Albums grow, join and part until sorting is done. What you name, merge or pin stays as it is.</source>
      <translation>Alben wachsen, verbinden und teilen sich, bis alles geordnet ist. Was Sie benennen, zusammenlegen oder festhalten, bleibt so.</translation>
    </message>
    <message>
      <source>Albums kept by you</source>
      <translation>Alben, die Sie behalten</translation>
    </message>
    <message>
      <source>Albums that look like junk</source>
      <translation>Alben, die nach Müll aussehen</translation>
    </message>
    <message>
      <source>Albums, names and marks go, your photos stay.</source>
      <translation>Alben, Namen und Markierungen verschwinden, Ihre Fotos bleiben.</translation>
    </message>
    <message>
      <source>Albums, names, favourites and places of the copies go to the one that stays.</source>
      <translation>Alben, Namen, Favoriten und Orte der Kopien gehen auf das Foto über, das bleibt.</translation>
    </message>
    <message>
      <source>Albums, smart albums, names, marks, favourites and the history are lost, and with them the way back from the trash and from folders. Your photos stay where they are.</source>
      <translation>Alben, intelligente Alben, Namen, Markierungen, Favoriten und der Verlauf gehen verloren, und mit ihnen der Weg zurück aus dem Papierkorb und aus Ordnern. Ihre Fotos bleiben, wo sie sind.</translation>
    </message>
    <message>
      <source>Algeria</source>
      <translation>Algerien</translation>
    </message>
    <message>
      <source>Alike</source>
      <translation>Ähnlichkeit</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message numerus="yes">
      <source>All %Ln photos</source>
      <translation>
        <numerusform>Alle %Ln Foto</numerusform>
        <numerusform>Alle %Ln Fotos</numerusform>
      </translation>
    </message>
    <message>
      <source>All face data is deleted</source>
      <translation>Alle Gesichtsdaten sind gelöscht</translation>
    </message>
    <message>
      <source>All of it lies on this computer and can be read by you alone. Your photos are not among it.</source>
      <translation>Alles liegt auf diesem Computer und ist nur für Sie lesbar. Ihre Fotos gehören nicht dazu.</translation>
    </message>
    <message>
      <source>All open</source>
      <translation>Alle offen</translation>
    </message>
    <message>
      <source>All photos</source>
      <translation>Alle Fotos</translation>
    </message>
    <message>
      <source>All photos are looked at anew. Until then there are no similar photos and no photo map; albums stay until you have seen what would change.</source>
      <translation>Alle Fotos werden neu angesehen. Bis dahin gibt es keine ähnlichen Fotos und keine Fotokarte; die Alben bleiben, bis Sie gesehen haben, was sich ändern würde.</translation>
    </message>
    <message>
      <source>All photos of {name}</source>
      <translation>Alle Fotos von {name}</translation>
    </message>
    <message>
      <source>All that is shown is in order</source>
      <translation>Alles, was zu sehen ist, ist geordnet</translation>
    </message>
    <message>
      <source>All ticked</source>
      <translation>Alle angehakt</translation>
    </message>
    <message>
      <source>All were taken on</source>
      <translation>Alle wurden aufgenommen am</translation>
    </message>
    <message>
      <source>All years</source>
      <translation>Alle Jahre</translation>
    </message>
    <message>
      <source>All {albums}</source>
      <translation>Alle {albums}</translation>
    </message>
    <message>
      <source>All {count}</source>
      <translation>Alle {count}</translation>
    </message>
    <message numerus="yes">
      <source>Also %Ln folders marked as hidden (.nomedia): {photos}</source>
      <translation>
        <numerusform>Auch %Ln als verborgen markierter Ordner (.nomedia): {photos}</numerusform>
        <numerusform>Auch %Ln als verborgen markierte Ordner (.nomedia): {photos}</numerusform>
      </translation>
    </message>
    <message>
      <source>Also the dates and places that you said</source>
      <translation>Auch die Daten und Orte, die angegeben wurden</translation>
    </message>
    <message>
      <source>Also the people on them, by name</source>
      <translation>Auch die Personen darauf, mit Namen</translation>
    </message>
    <message>
      <source>American Samoa</source>
      <translation>Amerikanisch-Samoa</translation>
    </message>
    <message numerus="yes">
      <source>An album of %Ln photos cannot become {parts} albums.</source>
      <translation>
        <numerusform>Aus einem Album mit %Ln Foto können nicht {parts} Alben werden.</numerusform>
        <numerusform>Aus einem Album mit %Ln Fotos können nicht {parts} Alben werden.</numerusform>
      </translation>
    </message>
    <message>
      <source>An empty folder for the library</source>
      <translation>Ein leerer Ordner für die Sammlung</translation>
    </message>
    <message>
      <source>An encoder of your own, as the command line names it.</source>
      <translation>Ein eigener Encoder, wie ihn die Befehlszeile nennt.</translation>
    </message>
    <message>
      <source>Andorra</source>
      <translation>Andorra</translation>
    </message>
    <message>
      <source>Angola</source>
      <translation>Angola</translation>
    </message>
    <message>
      <source>Anguilla</source>
      <translation>Anguilla</translation>
    </message>
    <message>
      <source>Animals</source>
      <translation>Tiere</translation>
    </message>
    <message>
      <source>Animations</source>
      <translation>Animationen</translation>
    </message>
    <message>
      <source>Another copy is here: {path}</source>
      <translation>Eine andere Kopie ist hier: {path}</translation>
    </message>
    <message>
      <source>Another encoder looks at your photos now</source>
      <translation>Ein anderer Encoder betrachtet jetzt Ihre Fotos</translation>
    </message>
    <message>
      <source>Another file has its name in the new folder</source>
      <translation>Im neuen Ordner trägt eine andere Datei ihren Namen</translation>
    </message>
    <message>
      <source>Another file now has its name</source>
      <translation>Eine andere Datei trägt jetzt ihren Namen</translation>
    </message>
    <message>
      <source>Another folder</source>
      <translation>Weiterer Ordner</translation>
    </message>
    <message>
      <source>Another name of the same file</source>
      <translation>Anderer Name derselben Datei</translation>
    </message>
    <message>
      <source>Antarctica</source>
      <translation>Antarktis</translation>
    </message>
    <message>
      <source>Antigua and Barbuda</source>
      <translation>Antigua und Barbuda</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Darstellung</translation>
    </message>
    <message>
      <source>Apples</source>
      <translation>Äpfel</translation>
    </message>
    <message>
      <source>Argentina</source>
      <translation>Argentinien</translation>
    </message>
    <message>
      <source>Armenia</source>
      <translation>Armenien</translation>
    </message>
    <message>
      <source>Aruba</source>
      <translation>Aruba</translation>
    </message>
    <message>
      <source>As</source>
      <translation>Als</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Ask the owner of the files, or change who may read them.</source>
      <translation>Fragen Sie, wem die Dateien gehören, oder ändern Sie, wer sie lesen darf.</translation>
    </message>
    <message>
      <source>Asked again later.</source>
      <translation>Die Frage kommt später wieder.</translation>
    </message>
    <message>
      <source>Asked on the page of people, where a face is not sure</source>
      <translation>Wird auf der Seite der Personen gefragt, wo ein Gesicht nicht sicher ist</translation>
    </message>
    <message>
      <source>At least two photos that were read can be told apart.</source>
      <translation>Auseinanderhalten lassen sich nur mindestens zwei gelesene Fotos.</translation>
    </message>
    <message>
      <source>At several places</source>
      <translation>An mehreren Orten</translation>
    </message>
    <message>
      <source>Australia</source>
      <translation>Australien</translation>
    </message>
    <message>
      <source>Austria</source>
      <translation>Österreich</translation>
    </message>
    <message>
      <source>Azerbaijan</source>
      <translation>Aserbaidschan</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Back (Alt+Left)</source>
      <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
      <source>Back, close, leave</source>
      <translation>Zurück, schließen, verlassen</translation>
    </message>
    <message>
      <source>Backups of the library, with all that it holds: people, and where in photos faces are, too</source>
      <translation>Sicherungen der Sammlung mit allem, was sie enthält: auch Personen und wo auf Fotos Gesichter sind</translation>
    </message>
    <message>
      <source>Bahamas</source>
      <translation>Bahamas</translation>
    </message>
    <message>
      <source>Bahrain</source>
      <translation>Bahrain</translation>
    </message>
    <message>
      <source>Bananas</source>
      <translation>Bananen</translation>
    </message>
    <message>
      <source>Bangladesh</source>
      <translation>Bangladesch</translation>
    </message>
    <message>
      <source>Barbados</source>
      <translation>Barbados</translation>
    </message>
    <message>
      <source>Basketball</source>
      <translation>Basketball</translation>
    </message>
    <message>
      <source>Bathrooms</source>
      <translation>Badezimmer</translation>
    </message>
    <message>
      <source>Beaches</source>
      <translation>Strände</translation>
    </message>
    <message>
      <source>Bears</source>
      <translation>Bären</translation>
    </message>
    <message>
      <source>Bedrooms</source>
      <translation>Schlafzimmer</translation>
    </message>
    <message>
      <source>Bedrooms and living rooms</source>
      <translation>Schlaf- und Wohnzimmer</translation>
    </message>
    <message>
      <source>Beds</source>
      <translation>Betten</translation>
    </message>
    <message>
      <source>Beer</source>
      <translation>Bier</translation>
    </message>
    <message>
      <source>Bees</source>
      <translation>Bienen</translation>
    </message>
    <message>
      <source>Belarus</source>
      <translation>Belarus</translation>
    </message>
    <message>
      <source>Belgium</source>
      <translation>Belgien</translation>
    </message>
    <message>
      <source>Belize</source>
      <translation>Belize</translation>
    </message>
    <message>
      <source>Benin</source>
      <translation>Benin</translation>
    </message>
    <message>
      <source>Bermuda</source>
      <translation>Bermuda</translation>
    </message>
    <message>
      <source>Best exposed</source>
      <translation>Am besten belichtet</translation>
    </message>
    <message>
      <source>Best kept</source>
      <translation>Bestes bleibt</translation>
    </message>
    <message>
      <source>Best match</source>
      <translation>Beste Treffer</translation>
    </message>
    <message numerus="yes">
      <source>Best of %Ln</source>
      <translation>
        <numerusform>Das beste von %Ln</numerusform>
        <numerusform>Das beste von %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Better exposed</source>
      <translation>Besser belichtet</translation>
    </message>
    <message>
      <source>Bhutan</source>
      <translation>Bhutan</translation>
    </message>
    <message>
      <source>Bicycles</source>
      <translation>Fahrräder</translation>
    </message>
    <message>
      <source>Bikes</source>
      <translation>Zweiräder</translation>
    </message>
    <message>
      <source>Bikes and scooters</source>
      <translation>Zweiräder</translation>
    </message>
    <message>
      <source>Birds</source>
      <translation>Vögel</translation>
    </message>
    <message>
      <source>Birthday</source>
      <translation>Geburtstag</translation>
    </message>
    <message>
      <source>Birthday of {name}</source>
      <translation>Geburtstag von {name}</translation>
    </message>
    <message>
      <source>Birthday…</source>
      <translation>Geburtstag…</translation>
    </message>
    <message>
      <source>Blurred and accidental</source>
      <translation>Unscharf und versehentlich</translation>
    </message>
    <message>
      <source>Boats</source>
      <translation>Boote</translation>
    </message>
    <message>
      <source>Bolivia</source>
      <translation>Bolivien</translation>
    </message>
    <message>
      <source>Bosnia and Herzegovina</source>
      <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
      <source>Both are kept</source>
      <translation>Beide werden behalten</translation>
    </message>
    <message>
      <source>Botswana</source>
      <translation>Botsuana</translation>
    </message>
    <message>
      <source>Bouvet Island</source>
      <translation>Bouvetinsel</translation>
    </message>
    <message>
      <source>Brazil</source>
      <translation>Brasilien</translation>
    </message>
    <message>
      <source>Bread</source>
      <translation>Brot</translation>
    </message>
    <message>
      <source>Bridges</source>
      <translation>Brücken</translation>
    </message>
    <message>
      <source>Brighter</source>
      <translation>Heller</translation>
    </message>
    <message>
      <source>Bring back under a new name</source>
      <translation>Unter neuem Namen zurückholen</translation>
    </message>
    <message>
      <source>Bring the others back with Undo, or from the system {trash}.</source>
      <translation>Die anderen holen Sie mit „Rückgängig“ zurück oder aus dem {trash} des Systems.</translation>
    </message>
    <message>
      <source>Bring them back</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <source>Bringing back…</source>
      <translation>Wird zurückgeholt…</translation>
    </message>
    <message>
      <source>British Indian Ocean Territory</source>
      <translation>Britisches Territorium im Indischen Ozean</translation>
    </message>
    <message>
      <source>British Virgin Islands</source>
      <translation>Britische Jungferninseln</translation>
    </message>
    <message numerus="yes">
      <source>Brought back %Ln photos</source>
      <translation>
        <numerusform>%Ln Foto zurückgeholt</numerusform>
        <numerusform>%Ln Fotos zurückgeholt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Brought back the RAW files of %Ln photos</source>
      <translation>
        <numerusform>RAW-Datei von %Ln Foto zurückgeholt</numerusform>
        <numerusform>RAW-Dateien von %Ln Fotos zurückgeholt</numerusform>
      </translation>
    </message>
    <message>
      <source>Brunei</source>
      <translation>Brunei Darussalam</translation>
    </message>
    <message>
      <source>Buildings</source>
      <translation>Gebäude</translation>
    </message>
    <message>
      <source>Bulgaria</source>
      <translation>Bulgarien</translation>
    </message>
    <message>
      <source>Burgers</source>
      <translation>Burger</translation>
    </message>
    <message>
      <source>Burkina Faso</source>
      <translation>Burkina Faso</translation>
    </message>
    <message>
      <source>Burnt out</source>
      <translation>Überbelichtet</translation>
    </message>
    <message>
      <source>Burst</source>
      <translation>Serie</translation>
    </message>
    <message numerus="yes">
      <source>Burst of %Ln</source>
      <translation>
        <numerusform>Serie aus %Ln</numerusform>
        <numerusform>Serie aus %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Bursts</source>
      <translation>Serien</translation>
    </message>
    <message>
      <source>Burundi</source>
      <translation>Burundi</translation>
    </message>
    <message>
      <source>Buses</source>
      <translation>Busse</translation>
    </message>
    <message>
      <source>Butterflies</source>
      <translation>Schmetterlinge</translation>
    </message>
    <message>
      <source>By content</source>
      <translation>Nach Inhalt</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>Nach Monat</translation>
    </message>
    <message>
      <source>By shop</source>
      <translation>Nach Laden</translation>
    </message>
    <message>
      <source>By the clock of {camera}. {other} shows the same moments, and its photos tell their time zone and place.</source>
      <translation>Nach der Uhr von {camera}. {other} zeigt dieselben Momente, und die Fotos davon nennen Zeitzone und Ort.</translation>
    </message>
    <message>
      <source>By year</source>
      <translation>Nach Jahr</translation>
    </message>
    <message>
      <source>Cambodia</source>
      <translation>Kambodscha</translation>
    </message>
    <message>
      <source>Camels</source>
      <translation>Kamele</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>Cameroon</source>
      <translation>Kamerun</translation>
    </message>
    <message>
      <source>Canada</source>
      <translation>Kanada</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cape Verde</source>
      <translation>Cabo Verde</translation>
    </message>
    <message>
      <source>Caribbean Netherlands</source>
      <translation>Karibische Niederlande</translation>
    </message>
    <message>
      <source>Cars</source>
      <translation>Autos</translation>
    </message>
    <message>
      <source>Castles</source>
      <translation>Burgen und Schlösser</translation>
    </message>
    <message>
      <source>Cats</source>
      <translation>Katzen</translation>
    </message>
    <message>
      <source>Cayman Islands</source>
      <translation>Kaimaninseln</translation>
    </message>
    <message>
      <source>Central African Republic</source>
      <translation>Zentralafrikanische Republik</translation>
    </message>
    <message>
      <source>Chad</source>
      <translation>Tschad</translation>
    </message>
    <message>
      <source>Change dates</source>
      <translation>Daten ändern</translation>
    </message>
    <message>
      <source>Change dates…</source>
      <translation>Daten ändern…</translation>
    </message>
    <message>
      <source>Change keys</source>
      <translation>Tasten ändern</translation>
    </message>
    <message>
      <source>Change keys…</source>
      <translation>Tasten ändern…</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Chickens</source>
      <translation>Hühner</translation>
    </message>
    <message>
      <source>Chile</source>
      <translation>Chile</translation>
    </message>
    <message>
      <source>China</source>
      <translation>China</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Auswählen</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Ordner wählen</translation>
    </message>
    <message>
      <source>Choose an action, then press its new keys. Every change takes effect at once.</source>
      <translation>Wählen Sie eine Aktion, dann drücken Sie ihre neuen Tasten. Jede Änderung gilt sofort.</translation>
    </message>
    <message>
      <source>Choose folder…</source>
      <translation>Ordner wählen…</translation>
    </message>
    <message>
      <source>Choose on the page of duplicates first what stays</source>
      <translation>Erst auf der Seite der Duplikate wählen, was bleibt</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <source>Chose the face that stands for {person}</source>
      <translation>Das Gesicht gewählt, das für {person} steht</translation>
    </message>
    <message>
      <source>Christmas Island</source>
      <translation>Weihnachtsinsel</translation>
    </message>
    <message>
      <source>Churches</source>
      <translation>Kirchen</translation>
    </message>
    <message>
      <source>Clean up</source>
      <translation>Aufräumen</translation>
    </message>
    <message>
      <source>Clear all</source>
      <translation>Alle entfernen</translation>
    </message>
    <message>
      <source>Clear choice</source>
      <translation>Auswahl aufheben</translation>
    </message>
    <message>
      <source>Clear the date</source>
      <translation>Datum entfernen</translation>
    </message>
    <message>
      <source>Clear the place</source>
      <translation>Ort entfernen</translation>
    </message>
    <message>
      <source>Clear thumbnails</source>
      <translation>Vorschaubilder leeren</translation>
    </message>
    <message>
      <source>Clear “{words}”</source>
      <translation>„{words}“ entfernen</translation>
    </message>
    <message>
      <source>Click on its name</source>
      <translation>Klick auf seinen Namen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close (Ctrl+H)</source>
      <translation>Schließen (Strg+H)</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <source>Close what is open first</source>
      <translation>Erst schließen, was offen ist</translation>
    </message>
    <message>
      <source>Cocos (Keeling) Islands</source>
      <translation>Kokosinseln</translation>
    </message>
    <message>
      <source>Coffee</source>
      <translation>Kaffee</translation>
    </message>
    <message>
      <source>Colombia</source>
      <translation>Kolumbien</translation>
    </message>
    <message>
      <source>Comes with Photosort, needs nothing else.</source>
      <translation>Gehört zu Photosort, braucht nichts weiter.</translation>
    </message>
    <message>
      <source>Comoros</source>
      <translation>Komoren</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message numerus="yes">
      <source>Compare %Ln photos</source>
      <translation>
        <numerusform>%Ln Foto vergleichen</numerusform>
        <numerusform>%Ln Fotos vergleichen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Compare 2 of %Ln</source>
      <translation>
        <numerusform>2 von %Ln vergleichen</numerusform>
        <numerusform>2 von %Ln vergleichen</numerusform>
      </translation>
    </message>
    <message>
      <source>Compression</source>
      <translation>Kompression</translation>
    </message>
    <message>
      <source>Confirm guessed place</source>
      <translation>Vermuteten Ort bestätigen</translation>
    </message>
    <message numerus="yes">
      <source>Confirm guessed places of %Ln photos</source>
      <translation>
        <numerusform>Vermuteten Ort von %Ln Foto bestätigen</numerusform>
        <numerusform>Vermutete Orte von %Ln Fotos bestätigen</numerusform>
      </translation>
    </message>
    <message>
      <source>Congo</source>
      <translation>Kongo-Brazzaville</translation>
    </message>
    <message>
      <source>Connect “{folder}” to see the whole picture.</source>
      <translation>Schließen Sie „{folder}“ an, um das ganze Bild zu sehen.</translation>
    </message>
    <message>
      <source>Context menu</source>
      <translation>Kontextmenü</translation>
    </message>
    <message>
      <source>Cook Islands</source>
      <translation>Cookinseln</translation>
    </message>
    <message numerus="yes">
      <source>Copied %Ln files</source>
      <translation>
        <numerusform>%Ln Datei kopiert</numerusform>
        <numerusform>%Ln Dateien kopiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copied %Ln paths</source>
      <translation>
        <numerusform>%Ln Pfad kopiert</numerusform>
        <numerusform>%Ln Pfade kopiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copied {photos} into %Ln folders</source>
      <translation>
        <numerusform>{photos} in %Ln Ordner kopiert</numerusform>
        <numerusform>{photos} in %Ln Ordner kopiert</numerusform>
      </translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>Kopien</translation>
    </message>
    <message>
      <source>Copies are looked for once all photos have been read.</source>
      <translation>Kopien werden gesucht, sobald alle Fotos gelesen sind.</translation>
    </message>
    <message numerus="yes">
      <source>Copy %Ln files</source>
      <translation>
        <numerusform>%Ln Datei kopieren</numerusform>
        <numerusform>%Ln Dateien kopieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %Ln paths</source>
      <translation>
        <numerusform>%Ln Pfad kopieren</numerusform>
        <numerusform>%Ln Pfade kopieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %Ln photos</source>
      <translation>
        <numerusform>%Ln Foto kopieren</numerusform>
        <numerusform>%Ln Fotos kopieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>Datei kopieren</translation>
    </message>
    <message>
      <source>Copy files</source>
      <translation>Dateien kopieren</translation>
    </message>
    <message>
      <source>Copy list</source>
      <translation>Liste kopieren</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>Pfad kopieren</translation>
    </message>
    <message>
      <source>Copy paths</source>
      <translation>Pfade kopieren</translation>
    </message>
    <message>
      <source>Costa Rica</source>
      <translation>Costa Rica</translation>
    </message>
    <message>
      <source>Cote d'Ivoire</source>
      <translation>Côte d’Ivoire</translation>
    </message>
    <message>
      <source>Could not be read</source>
      <translation>Nicht lesbar</translation>
    </message>
    <message>
      <source>Could not be taken back: {reason:bare}</source>
      <translation>Konnte nicht zurückgenommen werden: {reason:bare}</translation>
    </message>
    <message>
      <source>Could not be used</source>
      <translation>Nicht verwendbar</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Wird gezählt…</translation>
    </message>
    <message>
      <source>Cows</source>
      <translation>Kühe</translation>
    </message>
    <message>
      <source>Croatia</source>
      <translation>Kroatien</translation>
    </message>
    <message>
      <source>Crocodiles</source>
      <translation>Krokodile</translation>
    </message>
    <message>
      <source>Ctrl+wheel</source>
      <translation>Strg+Mausrad</translation>
    </message>
    <message>
      <source>Ctrl+↑ ↓ moves by day</source>
      <translation>Strg+↑ ↓ geht von Tag zu Tag</translation>
    </message>
    <message>
      <source>Cuba</source>
      <translation>Kuba</translation>
    </message>
    <message numerus="yes">
      <source>Culled photos: %Ln marks</source>
      <translation>
        <numerusform>Fotos gesichtet: %Ln Markierung</numerusform>
        <numerusform>Fotos gesichtet: %Ln Markierungen</numerusform>
      </translation>
    </message>
    <message>
      <source>Curacao</source>
      <translation>Curaçao</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Zugeschnitten</translation>
    </message>
    <message>
      <source>Cyprus</source>
      <translation>Zypern</translation>
    </message>
    <message>
      <source>Czech Republic</source>
      <translation>Tschechien</translation>
    </message>
    <message>
      <source>DR Congo</source>
      <translation>DR Kongo</translation>
    </message>
    <message>
      <source>Damaged: it cannot be decoded</source>
      <translation>Beschädigt: lässt sich nicht dekodieren</translation>
    </message>
    <message>
      <source>Damaged: its beginning cannot be read</source>
      <translation>Beschädigt: Der Anfang ist nicht lesbar</translation>
    </message>
    <message>
      <source>Damaged: its pixels cannot be decoded</source>
      <translation>Beschädigt: Die Bildpunkte lassen sich nicht dekodieren</translation>
    </message>
    <message>
      <source>Damaged: the preview in this RAW file cannot be read</source>
      <translation>Beschädigt: Die Vorschau in dieser RAW-Datei lässt sich nicht lesen</translation>
    </message>
    <message>
      <source>Damaged: the stored thumbnail cannot be decoded</source>
      <translation>Beschädigt: Das gespeicherte Vorschaubild lässt sich nicht dekodieren</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Darker</source>
      <translation>Dunkler</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Date and time</source>
      <translation>Datum und Uhrzeit</translation>
    </message>
    <message numerus="yes">
      <source>Date and time of %Ln photos</source>
      <translation>
        <numerusform>Datum und Uhrzeit von %Ln Foto</numerusform>
        <numerusform>Datum und Uhrzeit von %Ln Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Date and time of %Ln photos…</source>
      <translation>
        <numerusform>Datum und Uhrzeit von %Ln Foto…</numerusform>
        <numerusform>Datum und Uhrzeit von %Ln Fotos…</numerusform>
      </translation>
    </message>
    <message>
      <source>Date and time…</source>
      <translation>Datum und Uhrzeit…</translation>
    </message>
    <message>
      <source>Date from</source>
      <translation>Datum aus</translation>
    </message>
    <message>
      <source>Dates are right</source>
      <translation>Daten stimmen</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Day {day}</source>
      <translation>Tag {day}</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <source>Days of the year</source>
      <translation>Tage des Jahres</translation>
    </message>
    <message>
      <source>Default</source>
      <translation>Standard</translation>
    </message>
    <message numerus="yes">
      <source>Delete %Ln RAW files for good</source>
      <translation>
        <numerusform>%Ln RAW-Datei endgültig löschen</numerusform>
        <numerusform>%Ln RAW-Dateien endgültig löschen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %Ln photos for good</source>
      <translation>
        <numerusform>%Ln Foto endgültig löschen</numerusform>
        <numerusform>%Ln Fotos endgültig löschen</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete all face data</source>
      <translation>Alle Gesichtsdaten löschen</translation>
    </message>
    <message>
      <source>Delete all face data?</source>
      <translation>Alle Gesichtsdaten löschen?</translation>
    </message>
    <message>
      <source>Delete all face data…</source>
      <translation>Alle Gesichtsdaten löschen…</translation>
    </message>
    <message numerus="yes">
      <source>Deleted %Ln photos for good</source>
      <translation>
        <numerusform>%Ln Foto endgültig gelöscht</numerusform>
        <numerusform>%Ln Fotos endgültig gelöscht</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Deleted %Ln photos for good; their RAW files stay</source>
      <translation>
        <numerusform>%Ln Foto endgültig gelöscht; seine RAW-Datei bleibt</numerusform>
        <numerusform>%Ln Fotos endgültig gelöscht; ihre RAW-Dateien bleiben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Deleted the RAW files of %Ln photos for good</source>
      <translation>
        <numerusform>RAW-Datei von %Ln Foto endgültig gelöscht</numerusform>
        <numerusform>RAW-Dateien von %Ln Fotos endgültig gelöscht</numerusform>
      </translation>
    </message>
    <message>
      <source>Deleted with them: {names}</source>
      <translation>Wird mitgelöscht: {names}</translation>
    </message>
    <message>
      <source>Deleted: {names}</source>
      <translation>Gelöscht: {names}</translation>
    </message>
    <message numerus="yes">
      <source>Deleting %Ln RAW files there cannot be undone.</source>
      <translation>
        <numerusform>%Ln RAW-Datei dort zu löschen, lässt sich nicht rückgängig machen.</numerusform>
        <numerusform>%Ln RAW-Dateien dort zu löschen, lässt sich nicht rückgängig machen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Deleting %Ln photos there cannot be undone.</source>
      <translation>
        <numerusform>%Ln Foto dort zu löschen, lässt sich nicht rückgängig machen.</numerusform>
        <numerusform>%Ln Fotos dort zu löschen, lässt sich nicht rückgängig machen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Deleting…</source>
      <translation>Wird gelöscht…</translation>
    </message>
    <message>
      <source>Demo</source>
      <translation>Demo</translation>
    </message>
    <message>
      <source>Denmark</source>
      <translation>Dänemark</translation>
    </message>
    <message>
      <source>Desktop screenshots</source>
      <translation>Bildschirmfotos vom Computer</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <source>Device or resource busy</source>
      <translation>Ein anderes Programm benutzt es gerade</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Unterschiede</translation>
    </message>
    <message>
      <source>Differences of compared photos, zoom them together</source>
      <translation>Unterschiede verglichener Fotos, sie gemeinsam vergrößern</translation>
    </message>
    <message>
      <source>Different</source>
      <translation>Anders</translation>
    </message>
    <message>
      <source>Different look</source>
      <translation>Sieht anders aus</translation>
    </message>
    <message>
      <source>Dishes</source>
      <translation>Gerichte</translation>
    </message>
    <message>
      <source>Divided</source>
      <translation>Geteilt</translation>
    </message>
    <message>
      <source>Djibouti</source>
      <translation>Dschibuti</translation>
    </message>
    <message>
      <source>Do not show this again</source>
      <translation>Nicht mehr anzeigen</translation>
    </message>
    <message>
      <source>Do not show this for hand-picked photos</source>
      <translation>Bei einzeln gewählten Fotos nicht mehr zeigen</translation>
    </message>
    <message numerus="yes">
      <source>Do with these %Ln</source>
      <translation>
        <numerusform>Mit diesem</numerusform>
        <numerusform>Mit diesen %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Do with this album</source>
      <translation>Mit diesem Album</translation>
    </message>
    <message>
      <source>Do with this person</source>
      <translation>Mit dieser Person</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Dokumente</translation>
    </message>
    <message>
      <source>Dogs</source>
      <translation>Hunde</translation>
    </message>
    <message>
      <source>Doing it again…</source>
      <translation>Wird wiederholt…</translation>
    </message>
    <message>
      <source>Dominica</source>
      <translation>Dominica</translation>
    </message>
    <message>
      <source>Dominican Republic</source>
      <translation>Dominikanische Republik</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Draw again</source>
      <translation>Neu zeichnen</translation>
    </message>
    <message>
      <source>Drawing the demo</source>
      <translation>Demo wird gezeichnet</translation>
    </message>
    <message>
      <source>Drawing the demo…</source>
      <translation>Die Demo wird gezeichnet…</translation>
    </message>
    <message>
      <source>Drinks</source>
      <translation>Getränke</translation>
    </message>
    <message>
      <source>Drop a folder of photos here</source>
      <translation>Ziehen Sie einen Ordner mit Fotos hierher</translation>
    </message>
    <message>
      <source>Ducks</source>
      <translation>Enten</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Duplikate</translation>
    </message>
    <message>
      <source>E</source>
      <translation>O</translation>
    </message>
    <message>
      <source>Each shows what the other does not</source>
      <translation>Jedes zeigt, was das andere nicht zeigt</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>Früher</translation>
    </message>
    <message>
      <source>Earliest</source>
      <translation>Am ältesten</translation>
    </message>
    <message>
      <source>Ecuador</source>
      <translation>Ecuador</translation>
    </message>
    <message>
      <source>Egypt</source>
      <translation>Ägypten</translation>
    </message>
    <message>
      <source>El Salvador</source>
      <translation>El Salvador</translation>
    </message>
    <message>
      <source>Elephants</source>
      <translation>Elefanten</translation>
    </message>
    <message>
      <source>Empty file (0 bytes)</source>
      <translation>Leere Datei (0 Bytes)</translation>
    </message>
    <message>
      <source>Ends too early: a part of the picture is missing</source>
      <translation>Endet zu früh: Ein Teil des Bildes fehlt</translation>
    </message>
    <message>
      <source>Ends too early: the last {percent} % is missing</source>
      <translation>Endet zu früh: Die letzten {percent} % fehlen</translation>
    </message>
    <message>
      <source>Ends too early: the picture itself is missing</source>
      <translation>Endet zu früh: Das Bild selbst fehlt</translation>
    </message>
    <message numerus="yes">
      <source>Ends too early: there are %Ln bytes of it</source>
      <translation>
        <numerusform>Endet zu früh: Es ist nur %Ln Byte da</numerusform>
        <numerusform>Endet zu früh: Es sind nur %Ln Bytes da</numerusform>
      </translation>
    </message>
    <message>
      <source>Enter compares them</source>
      <translation>Enter vergleicht sie</translation>
    </message>
    <message>
      <source>Enter places them at the cross</source>
      <translation>Enter verortet sie am Kreuz</translation>
    </message>
    <message>
      <source>Equatorial Guinea</source>
      <translation>Äquatorialguinea</translation>
    </message>
    <message numerus="yes">
      <source>Erased %Ln files, {size}.</source>
      <translation>
        <numerusform>%Ln Datei gelöscht, {size}.</numerusform>
        <numerusform>%Ln Dateien gelöscht, {size}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Eritrea</source>
      <translation>Eritrea</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Esc clears the lasso</source>
      <translation>Esc löscht das Lasso</translation>
    </message>
    <message>
      <source>Esc clears the selection</source>
      <translation>Esc hebt die Auswahl auf</translation>
    </message>
    <message>
      <source>Esc leaves full screen</source>
      <translation>Esc verlässt den Vollbildmodus</translation>
    </message>
    <message>
      <source>Esc stops it</source>
      <translation>Esc bricht ab</translation>
    </message>
    <message>
      <source>Estonia</source>
      <translation>Estland</translation>
    </message>
    <message>
      <source>Ethiopia</source>
      <translation>Äthiopien</translation>
    </message>
    <message>
      <source>Europe</source>
      <translation>Europäische Union</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Ereignis</translation>
    </message>
    <message>
      <source>Event name</source>
      <translation>Name des Ereignisses</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>Ereignisse</translation>
    </message>
    <message>
      <source>Events appear here once your photos are read.</source>
      <translation>Ereignisse erscheinen hier, sobald die Fotos gelesen sind.</translation>
    </message>
    <message>
      <source>Every change takes effect at once.</source>
      <translation>Jede Änderung gilt sofort.</translation>
    </message>
    <message>
      <source>Every face here is somebody’s, or hidden.</source>
      <translation>Jedes Gesicht hier gehört zu jemandem oder ist ausgeblendet.</translation>
    </message>
    <message>
      <source>Every file could be read.</source>
      <translation>Jede Datei war lesbar.</translation>
    </message>
    <message>
      <source>Every photo has found its album.</source>
      <translation>Jedes Foto hat sein Album gefunden.</translation>
    </message>
    <message>
      <source>Every photo here has its mark.</source>
      <translation>Jedes Foto hier ist markiert.</translation>
    </message>
    <message>
      <source>Everybody here is hidden.</source>
      <translation>Alle hier sind ausgeblendet.</translation>
    </message>
    <message>
      <source>Everything can be undone</source>
      <translation>Alles lässt sich rückgängig machen</translation>
    </message>
    <message>
      <source>Everything is kept.</source>
      <translation>Alles bleibt.</translation>
    </message>
    <message>
      <source>Everything is up to date</source>
      <translation>Alles ist auf dem neuesten Stand</translation>
    </message>
    <message>
      <source>Everything stored</source>
      <translation>Alles Gespeicherte</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>Überall</translation>
    </message>
    <message>
      <source>Exact</source>
      <translation>Exakt</translation>
    </message>
    <message>
      <source>Exact and near</source>
      <translation>Exakt und fast gleich</translation>
    </message>
    <message>
      <source>Exposed for {time}</source>
      <translation>{time} belichtet</translation>
    </message>
    <message>
      <source>Exposure</source>
      <translation>Belichtung</translation>
    </message>
    <message>
      <source>Eyes</source>
      <translation>Augen</translation>
    </message>
    <message>
      <source>Eyes closed</source>
      <translation>Augen zu</translation>
    </message>
    <message>
      <source>Eyes open</source>
      <translation>Augen offen</translation>
    </message>
    <message>
      <source>Face data</source>
      <translation>Gesichtsdaten</translation>
    </message>
    <message>
      <source>Face data, which is biometric: 128 numbers for each face, by which faces are compared</source>
      <translation>Gesichtsdaten, also biometrische Daten: 128 Zahlen für jedes Gesicht, mit denen Gesichter verglichen werden</translation>
    </message>
    <message>
      <source>Faces are compared on this computer only</source>
      <translation>Gesichter werden nur auf diesem Rechner verglichen</translation>
    </message>
    <message>
      <source>Faces are found and compared on this computer only. Nothing leaves it.</source>
      <translation>Gesichter werden nur auf diesem Rechner gefunden und verglichen. Nichts verlässt ihn.</translation>
    </message>
    <message>
      <source>Faces are looked for once nothing else is to be done.</source>
      <translation>Gesichter werden gesucht, sobald sonst nichts mehr zu tun ist.</translation>
    </message>
    <message>
      <source>Faces in the photo</source>
      <translation>Gesichter auf dem Foto</translation>
    </message>
    <message>
      <source>Fairly</source>
      <translation>Mäßig</translation>
    </message>
    <message>
      <source>Falkland Islands (Malvinas)</source>
      <translation>Falklandinseln</translation>
    </message>
    <message>
      <source>Far from any town</source>
      <translation>Fern von jeder Stadt</translation>
    </message>
    <message>
      <source>Farm animals</source>
      <translation>Tiere vom Bauernhof</translation>
    </message>
    <message>
      <source>Faroe Islands</source>
      <translation>Färöer</translation>
    </message>
    <message>
      <source>Farther (−)</source>
      <translation>Weiter weg (−)</translation>
    </message>
    <message>
      <source>Favourite</source>
      <translation>Favorit</translation>
    </message>
    <message>
      <source>Favourites</source>
      <translation>Favoriten</translation>
    </message>
    <message numerus="yes">
      <source>Fetch and read %Ln files</source>
      <translation>
        <numerusform>%Ln Datei laden und lesen</numerusform>
        <numerusform>%Ln Dateien laden und lesen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Fetched %Ln files</source>
      <translation>
        <numerusform>%Ln Datei geladen</numerusform>
        <numerusform>%Ln Dateien geladen</numerusform>
      </translation>
    </message>
    <message>
      <source>Fetching files…</source>
      <translation>Dateien werden geladen …</translation>
    </message>
    <message>
      <source>Fewer</source>
      <translation>Weniger</translation>
    </message>
    <message>
      <source>Fewer or more</source>
      <translation>Weniger oder mehr</translation>
    </message>
    <message>
      <source>Fewer or more albums</source>
      <translation>Weniger oder mehr Alben</translation>
    </message>
    <message>
      <source>Fiji</source>
      <translation>Fidschi</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>File changed</source>
      <translation>Datei geändert</translation>
    </message>
    <message>
      <source>File changed {day}</source>
      <translation>Datei geändert: {day}</translation>
    </message>
    <message>
      <source>File name too long</source>
      <translation>Der Name ist zu lang</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <source>Files that are needed only while Photosort runs</source>
      <translation>Dateien, die nur gebraucht werden, während Photosort läuft</translation>
    </message>
    <message>
      <source>Files that belong to these photos and go with them</source>
      <translation>Dateien, die zu diesen Fotos gehören und mitgehen</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Dateien, die nicht lesbar waren</translation>
    </message>
    <message>
      <source>Film strip</source>
      <translation>Filmstreifen</translation>
    </message>
    <message>
      <source>Find folder…</source>
      <translation>Ordner suchen…</translation>
    </message>
    <message>
      <source>Find more like these</source>
      <translation>Mehr wie diese suchen</translation>
    </message>
    <message>
      <source>Find more like this</source>
      <translation>Mehr wie dieses suchen</translation>
    </message>
    <message>
      <source>Find people</source>
      <translation>Personen finden</translation>
    </message>
    <message>
      <source>Find people in photos</source>
      <translation>Personen auf Fotos finden</translation>
    </message>
    <message>
      <source>Find the people in your photos</source>
      <translation>Die Personen auf Ihren Fotos finden</translation>
    </message>
    <message>
      <source>Finding copies</source>
      <translation>Kopien werden gesucht</translation>
    </message>
    <message>
      <source>Finding copies is paused</source>
      <translation>Suche nach Kopien angehalten</translation>
    </message>
    <message>
      <source>Finding people</source>
      <translation>Personen werden gefunden</translation>
    </message>
    <message>
      <source>Finding people is paused</source>
      <translation>Finden von Personen angehalten</translation>
    </message>
    <message>
      <source>Finding photos</source>
      <translation>Fotos werden gesucht</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>Abschließen</translation>
    </message>
    <message>
      <source>Finishing</source>
      <translation>Wird fertiggestellt</translation>
    </message>
    <message>
      <source>Finland</source>
      <translation>Finnland</translation>
    </message>
    <message>
      <source>First month</source>
      <translation>Erster Monat</translation>
    </message>
    <message>
      <source>First of several alike</source>
      <translation>Erstes von mehreren</translation>
    </message>
    <message>
      <source>First redo: {act}</source>
      <translation>Zuerst wiederholen: {act}</translation>
    </message>
    <message>
      <source>First undo: {act}</source>
      <translation>Zuerst rückgängig machen: {act}</translation>
    </message>
    <message>
      <source>First: {name}</source>
      <translation>Erstes: {name}</translation>
    </message>
    <message>
      <source>Fish</source>
      <translation>Fische</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Eingepasst</translation>
    </message>
    <message>
      <source>Fits</source>
      <translation>Passt</translation>
    </message>
    <message>
      <source>Fits album</source>
      <translation>Passt ins Album</translation>
    </message>
    <message>
      <source>Flowers</source>
      <translation>Blumen</translation>
    </message>
    <message>
      <source>Flowers and plants</source>
      <translation>Blumen und Pflanzen</translation>
    </message>
    <message>
      <source>Fold screenshots</source>
      <translation>Bildschirmfotos einklappen</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folder not available</source>
      <translation>Ordner nicht erreichbar</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Food</source>
      <translation>Essen</translation>
    </message>
    <message>
      <source>Football</source>
      <translation>Fußball</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Für</translation>
    </message>
    <message>
      <source>Forget everything</source>
      <translation>Alles vergessen</translation>
    </message>
    <message>
      <source>Forget everything?</source>
      <translation>Alles vergessen?</translation>
    </message>
    <message>
      <source>Forget everything…</source>
      <translation>Alles vergessen…</translation>
    </message>
    <message numerus="yes">
      <source>Forgot {person} with %Ln faces</source>
      <translation>
        <numerusform>{person} mit %Ln Gesicht vergessen</numerusform>
        <numerusform>{person} mit %Ln Gesichtern vergessen</numerusform>
      </translation>
    </message>
    <message>
      <source>Found by</source>
      <translation>Gefunden durch</translation>
    </message>
    <message>
      <source>Found by: {reason}</source>
      <translation>Gefunden durch: {reason}</translation>
    </message>
    <message>
      <source>Fountains</source>
      <translation>Brunnen</translation>
    </message>
    <message>
      <source>Foxes</source>
      <translation>Füchse</translation>
    </message>
    <message>
      <source>France</source>
      <translation>Frankreich</translation>
    </message>
    <message>
      <source>French Guiana</source>
      <translation>Französisch-Guayana</translation>
    </message>
    <message>
      <source>French Polynesia</source>
      <translation>Französisch-Polynesien</translation>
    </message>
    <message>
      <source>French Southern Territories</source>
      <translation>Französische Süd- und Antarktisgebiete</translation>
    </message>
    <message>
      <source>Frogs</source>
      <translation>Frösche</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Aus</translation>
    </message>
    <message>
      <source>From a camera</source>
      <translation>Von einer Kamera</translation>
    </message>
    <message>
      <source>From {album}</source>
      <translation>Aus {album}</translation>
    </message>
    <message>
      <source>From {app}</source>
      <translation>Aus {app}</translation>
    </message>
    <message>
      <source>Fruit</source>
      <translation>Obst</translation>
    </message>
    <message>
      <source>Fruit and vegetables</source>
      <translation>Obst und Gemüse</translation>
    </message>
    <message>
      <source>Full of text</source>
      <translation>Voller Text</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Vollbild</translation>
    </message>
    <message>
      <source>GPU graphics card CUDA DirectML speed</source>
      <translation>GPU Grafikkarte CUDA DirectML Geschwindigkeit schneller</translation>
    </message>
    <message>
      <source>Gabon</source>
      <translation>Gabun</translation>
    </message>
    <message>
      <source>Gambia</source>
      <translation>Gambia</translation>
    </message>
    <message>
      <source>Georgia</source>
      <translation>Georgien</translation>
    </message>
    <message>
      <source>Germany</source>
      <translation>Deutschland</translation>
    </message>
    <message>
      <source>Getting ready…</source>
      <translation>Wird vorbereitet…</translation>
    </message>
    <message>
      <source>Ghana</source>
      <translation>Ghana</translation>
    </message>
    <message>
      <source>Gibraltar</source>
      <translation>Gibraltar</translation>
    </message>
    <message>
      <source>Give a name</source>
      <translation>Benennen</translation>
    </message>
    <message>
      <source>Go back to the backup of {date}</source>
      <translation>Zurück zur Sicherung vom {date}</translation>
    </message>
    <message>
      <source>Go on after an answer</source>
      <translation>Nach einer Antwort weitergehen</translation>
    </message>
    <message>
      <source>Go on finding copies</source>
      <translation>Weiter nach Kopien suchen</translation>
    </message>
    <message>
      <source>Go on finding people</source>
      <translation>Weiter Personen finden</translation>
    </message>
    <message>
      <source>Go on reading text</source>
      <translation>Text weiter lesen</translation>
    </message>
    <message>
      <source>Go to</source>
      <translation>Gehe zu</translation>
    </message>
    <message>
      <source>Go to photos on the page of duplicates first</source>
      <translation>Erst auf der Seite der Duplikate zu Fotos gehen</translation>
    </message>
    <message>
      <source>Go to photos on the page of duplicates first that are not the same bytes</source>
      <translation>Erst auf der Seite der Duplikate zu Fotos gehen, die nicht dieselben Bytes sind</translation>
    </message>
    <message>
      <source>Google Photos (JSON)</source>
      <translation>Google Fotos (JSON)</translation>
    </message>
    <message>
      <source>Greece</source>
      <translation>Griechenland</translation>
    </message>
    <message>
      <source>Greenland</source>
      <translation>Grönland</translation>
    </message>
    <message>
      <source>Greetings</source>
      <translation>Grußbilder</translation>
    </message>
    <message>
      <source>Grenada</source>
      <translation>Grenada</translation>
    </message>
    <message>
      <source>Group again</source>
      <translation>Neu gruppieren</translation>
    </message>
    <message>
      <source>Grouping again would change nothing</source>
      <translation>Neu gruppieren würde nichts ändern</translation>
    </message>
    <message>
      <source>Grouping again would change nothing.</source>
      <translation>Neu gruppieren würde nichts ändern.</translation>
    </message>
    <message>
      <source>Grouping photos</source>
      <translation>Fotos werden gruppiert</translation>
    </message>
    <message>
      <source>Guadeloupe</source>
      <translation>Guadeloupe</translation>
    </message>
    <message>
      <source>Guam</source>
      <translation>Guam</translation>
    </message>
    <message>
      <source>Guatemala</source>
      <translation>Guatemala</translation>
    </message>
    <message>
      <source>Guernsey</source>
      <translation>Guernsey</translation>
    </message>
    <message>
      <source>Guessed</source>
      <translation>Vermutet</translation>
    </message>
    <message numerus="yes">
      <source>Guessed where %Ln photos were taken</source>
      <translation>
        <numerusform>Ort von %Ln Foto geschätzt</numerusform>
        <numerusform>Ort von %Ln Fotos geschätzt</numerusform>
      </translation>
    </message>
    <message>
      <source>Guinea</source>
      <translation>Guinea</translation>
    </message>
    <message>
      <source>Guinea-Bissau</source>
      <translation>Guinea-Bissau</translation>
    </message>
    <message>
      <source>Guitars</source>
      <translation>Gitarren</translation>
    </message>
    <message>
      <source>Guyana</source>
      <translation>Guyana</translation>
    </message>
    <message>
      <source>Haiti</source>
      <translation>Haiti</translation>
    </message>
    <message>
      <source>Handed on to those that stay: {what}.</source>
      <translation>Auf die, die bleiben, geht über: {what}.</translation>
    </message>
    <message>
      <source>Hard links</source>
      <translation>Harte Verknüpfungen</translation>
    </message>
    <message>
      <source>Hard links cannot lead to another drive: copy or move instead.</source>
      <translation>Harte Verknüpfungen führen nicht auf ein anderes Laufwerk: kopieren oder verschieben Sie stattdessen.</translation>
    </message>
    <message>
      <source>Hardly</source>
      <translation>Kaum</translation>
    </message>
    <message>
      <source>Has a RAW file</source>
      <translation>Hat eine RAW-Datei</translation>
    </message>
    <message>
      <source>Has a location</source>
      <translation>Hat einen Ort</translation>
    </message>
    <message>
      <source>Heard Island and McDonald Islands</source>
      <translation>Heard und McDonaldinseln</translation>
    </message>
    <message>
      <source>Held back</source>
      <translation>Zurückgehalten</translation>
    </message>
    <message>
      <source>Here already</source>
      <translation>Schon hier</translation>
    </message>
    <message>
      <source>Here: {path}</source>
      <translation>Hier: {path}</translation>
    </message>
    <message numerus="yes">
      <source>Hid %Ln faces</source>
      <translation>
        <numerusform>%Ln Gesicht ausgeblendet</numerusform>
        <numerusform>%Ln Gesichter ausgeblendet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Hid %Ln people</source>
      <translation>
        <numerusform>%Ln Person ausgeblendet</numerusform>
        <numerusform>%Ln Personen ausgeblendet</numerusform>
      </translation>
    </message>
    <message>
      <source>Hid {person}</source>
      <translation>{person} ausgeblendet</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
      <source>Hide %Ln faces</source>
      <translation>
        <numerusform>%Ln Gesicht ausblenden</numerusform>
        <numerusform>%Ln Gesichter ausblenden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Hide %Ln people</source>
      <translation>
        <numerusform>%Ln Person ausblenden</numerusform>
        <numerusform>%Ln Personen ausblenden</numerusform>
      </translation>
    </message>
    <message>
      <source>Hide (H)</source>
      <translation>Ausblenden (H)</translation>
    </message>
    <message>
      <source>Hide files</source>
      <translation>Dateien ausblenden</translation>
    </message>
    <message>
      <source>Hide this face</source>
      <translation>Dieses Gesicht ausblenden</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Honduras</source>
      <translation>Honduras</translation>
    </message>
    <message>
      <source>Hong Kong</source>
      <translation>Hongkong</translation>
    </message>
    <message>
      <source>Horizon</source>
      <translation>Horizont</translation>
    </message>
    <message>
      <source>Horses</source>
      <translation>Pferde</translation>
    </message>
    <message>
      <source>Hot-air balloons</source>
      <translation>Heißluftballons</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Stunden</translation>
    </message>
    <message>
      <source>How alike</source>
      <translation>Wie ähnlich</translation>
    </message>
    <message>
      <source>How dates are changed</source>
      <translation>Wie Daten geändert werden</translation>
    </message>
    <message>
      <source>How long each photo is shown.</source>
      <translation>Wie lange jedes Foto zu sehen ist.</translation>
    </message>
    <message>
      <source>How photos are looked at</source>
      <translation>Wie Fotos betrachtet werden</translation>
    </message>
    <message>
      <source>Hungary</source>
      <translation>Ungarn</translation>
    </message>
    <message>
      <source>Ice cream</source>
      <translation>Eis</translation>
    </message>
    <message>
      <source>Ice hockey</source>
      <translation>Eishockey</translation>
    </message>
    <message>
      <source>Iceland</source>
      <translation>Island</translation>
    </message>
    <message>
      <source>Image recognition</source>
      <translation>Bilderkennung</translation>
    </message>
    <message>
      <source>In</source>
      <translation>In</translation>
    </message>
    <message>
      <source>In a frame</source>
      <translation>Mit Rahmen</translation>
    </message>
    <message>
      <source>In the menus</source>
      <translation>In den Menüs</translation>
    </message>
    <message>
      <source>In the review before the trash, P, X and U lead to the next photo. Shown large, it takes Shift.</source>
      <translation>In der Durchsicht vor dem Papierkorb führen P, X und U zum nächsten Foto. In der Großansicht mit Umschalt.</translation>
    </message>
    <message>
      <source>In {album}</source>
      <translation>In {album}</translation>
    </message>
    <message>
      <source>Include subfolders</source>
      <translation>Mit Unterordnern</translation>
    </message>
    <message>
      <source>India</source>
      <translation>Indien</translation>
    </message>
    <message>
      <source>Indonesia</source>
      <translation>Indonesien</translation>
    </message>
    <message>
      <source>Input/output error</source>
      <translation>Das Laufwerk liest oder schreibt nicht</translation>
    </message>
    <message>
      <source>Insects</source>
      <translation>Insekten</translation>
    </message>
    <message>
      <source>Insects and spiders</source>
      <translation>Insekten und Spinnen</translation>
    </message>
    <message>
      <source>Into</source>
      <translation>Nach</translation>
    </message>
    <message>
      <source>Invert selection</source>
      <translation>Auswahl umkehren</translation>
    </message>
    <message>
      <source>Iran</source>
      <translation>Iran</translation>
    </message>
    <message>
      <source>Iraq</source>
      <translation>Irak</translation>
    </message>
    <message>
      <source>Ireland</source>
      <translation>Irland</translation>
    </message>
    <message>
      <source>Is a directory</source>
      <translation>Das ist ein Ordner</translation>
    </message>
    <message>
      <source>Is this the same person?</source>
      <translation>Ist das dieselbe Person?</translation>
    </message>
    <message>
      <source>Is this {name}?</source>
      <translation>Ist das {name}?</translation>
    </message>
    <message>
      <source>Isle of Man</source>
      <translation>Isle of Man</translation>
    </message>
    <message>
      <source>Israel</source>
      <translation>Israel</translation>
    </message>
    <message>
      <source>It goes on from here next time.</source>
      <translation>Beim nächsten Mal geht es von hier aus weiter.</translation>
    </message>
    <message>
      <source>It has {photos}. Merged, both are one album of {all}.</source>
      <translation>Es hat {photos}. Zusammengelegt sind beide ein Album mit {all}.</translation>
    </message>
    <message>
      <source>It is in Photosort already. What is new in it is found by itself.</source>
      <translation>Schon in Photosort. Was dort neu ist, wird von selbst gefunden.</translation>
    </message>
    <message>
      <source>It is kept in the library. The files are not touched.</source>
      <translation>Das steht in der Bibliothek. Die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>It is kept in the library. Your files are not touched.</source>
      <translation>Festgehalten wird es in der Bibliothek. Die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>It is lost when you close, and has to be asked for again.</source>
      <translation>Beim Schließen geht sie verloren und muss neu angefordert werden.</translation>
    </message>
    <message>
      <source>It is no longer in the trash</source>
      <translation>Sie liegt nicht mehr im Papierkorb</translation>
    </message>
    <message>
      <source>It is no longer where it was put</source>
      <translation>Sie ist nicht mehr dort, wohin sie gelegt wurde</translation>
    </message>
    <message>
      <source>It is not the same file as the one that stays</source>
      <translation>Es ist nicht dieselbe Datei wie die, die bleibt</translation>
    </message>
    <message>
      <source>It looks for them again next time.</source>
      <translation>Beim nächsten Mal sucht es wieder nach ihnen.</translation>
    </message>
    <message>
      <source>It starts over next time.</source>
      <translation>Beim nächsten Mal beginnt es von vorn.</translation>
    </message>
    <message>
      <source>It was made by a newer Photosort (version {id}): update this one.</source>
      <translation>Sie stammt aus einem neueren Photosort (Version {id}): Aktualisieren Sie dieses.</translation>
    </message>
    <message>
      <source>It was taken on</source>
      <translation>Aufgenommen am</translation>
    </message>
    <message>
      <source>Italy</source>
      <translation>Italien</translation>
    </message>
    <message>
      <source>Its drive has a trash</source>
      <translation>Ihr Laufwerk hat einen Papierkorb</translation>
    </message>
    <message>
      <source>Its drive has no trash</source>
      <translation>Ihr Laufwerk hat keinen Papierkorb</translation>
    </message>
    <message>
      <source>Its file is there</source>
      <translation>Datei ist da</translation>
    </message>
    <message>
      <source>Its folder cannot be written to</source>
      <translation>In seinen Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
      <source>Its folder is not connected</source>
      <translation>Ihr Ordner ist nicht verbunden</translation>
    </message>
    <message>
      <source>Its original has been changed since, so the copy stays</source>
      <translation>Das Original wurde seither geändert, darum bleibt die Kopie</translation>
    </message>
    <message>
      <source>Its original has gone or changed, so the link stays</source>
      <translation>Das Original ist weg oder geändert, darum bleibt die Verknüpfung</translation>
    </message>
    <message>
      <source>Its original is gone, so the copy stays</source>
      <translation>Das Original ist weg, darum bleibt die Kopie</translation>
    </message>
    <message>
      <source>Its permissions let nobody read it</source>
      <translation>Ihre Rechte lassen niemanden lesen</translation>
    </message>
    <message>
      <source>Its photos go elsewhere</source>
      <translation>Die Fotos kommen woandershin</translation>
    </message>
    <message>
      <source>JPEG XL</source>
      <translation>JPEG XL</translation>
    </message>
    <message>
      <source>JPEG XR</source>
      <translation>JPEG XR</translation>
    </message>
    <message>
      <source>JPEG with {bits} bits for each colour</source>
      <translation>JPEG mit {bits} Bit je Farbe</translation>
    </message>
    <message>
      <source>Jamaica</source>
      <translation>Jamaika</translation>
    </message>
    <message>
      <source>Japan</source>
      <translation>Japan</translation>
    </message>
    <message>
      <source>Jersey</source>
      <translation>Jersey</translation>
    </message>
    <message>
      <source>Joined</source>
      <translation>Zusammengelegt</translation>
    </message>
    <message>
      <source>Jordan</source>
      <translation>Jordanien</translation>
    </message>
    <message>
      <source>Journey</source>
      <translation>Reise</translation>
    </message>
    <message>
      <source>Journeys, and events that you named, merged or split, stay.</source>
      <translation>Reisen bleiben, ebenso benannte, zusammengelegte und geteilte Ereignisse.</translation>
    </message>
    <message>
      <source>Just added</source>
      <translation>Gerade hinzugekommen</translation>
    </message>
    <message>
      <source>Kazakhstan</source>
      <translation>Kasachstan</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message numerus="yes">
      <source>Keep %Ln albums, not junk</source>
      <translation>
        <numerusform>%Ln Album behalten, kein Müll</numerusform>
        <numerusform>%Ln Alben behalten, kein Müll</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep apart</source>
      <translation>Getrennt lassen</translation>
    </message>
    <message>
      <source>Keep best</source>
      <translation>Bestes behalten</translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>Beide behalten</translation>
    </message>
    <message>
      <source>Keep the best</source>
      <translation>Das beste behalten</translation>
    </message>
    <message>
      <source>Keep the left, the right, both of two compared photos</source>
      <translation>Von zwei verglichenen Fotos das linke, das rechte, beide behalten</translation>
    </message>
    <message>
      <source>Keep this one</source>
      <translation>Dieses behalten</translation>
    </message>
    <message>
      <source>Keep, not junk</source>
      <translation>Behalten, kein Müll</translation>
    </message>
    <message>
      <source>Keep, reject, clear in a review</source>
      <translation>Beim Durchsehen: behalten, aussortieren, offen lassen</translation>
    </message>
    <message>
      <source>Keeps its photos</source>
      <translation>Behält seine Fotos</translation>
    </message>
    <message>
      <source>Kenya</source>
      <translation>Kenia</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>Behalten</translation>
    </message>
    <message numerus="yes">
      <source>Kept %Ln faces apart from {person}</source>
      <translation>
        <numerusform>Auseinandergehalten: %Ln Gesicht und {person}</numerusform>
        <numerusform>Auseinandergehalten: %Ln Gesichter und {person}</numerusform>
      </translation>
    </message>
    <message>
      <source>Kept as you made it</source>
      <translation>Bleibt, wie Sie es gemacht haben</translation>
    </message>
    <message>
      <source>Kept before</source>
      <translation>Schon einmal behalten</translation>
    </message>
    <message>
      <source>Kept: no junk</source>
      <translation>Bleibt: kein Müll</translation>
    </message>
    <message>
      <source>Kept: stay, or go on</source>
      <translation>Behalten: bleiben oder weitergehen</translation>
    </message>
    <message>
      <source>Kept: you changed it</source>
      <translation>Bleibt: von Ihnen geändert</translation>
    </message>
    <message>
      <source>Kept: you made it</source>
      <translation>Bleibt: von Ihnen gemacht</translation>
    </message>
    <message>
      <source>Kept: you named it</source>
      <translation>Bleibt: von Ihnen benannt</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>Tastatur</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Kiribati</source>
      <translation>Kiribati</translation>
    </message>
    <message>
      <source>Kitchens</source>
      <translation>Küchen</translation>
    </message>
    <message>
      <source>Kosovo</source>
      <translation>Kosovo</translation>
    </message>
    <message>
      <source>Kuwait</source>
      <translation>Kuwait</translation>
    </message>
    <message>
      <source>Kyrgyzstan</source>
      <translation>Kirgisistan</translation>
    </message>
    <message>
      <source>L</source>
      <translation>L</translation>
    </message>
    <message>
      <source>LIVE</source>
      <translation>LIVE</translation>
    </message>
    <message>
      <source>Lakes</source>
      <translation>Seen</translation>
    </message>
    <message>
      <source>Landscapes</source>
      <translation>Landschaften</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Laos</source>
      <translation>Laos</translation>
    </message>
    <message>
      <source>Larger file</source>
      <translation>Größere Datei</translation>
    </message>
    <message>
      <source>Larger pictures</source>
      <translation>Größere Bilder</translation>
    </message>
    <message>
      <source>Largest</source>
      <translation>Am größten</translation>
    </message>
    <message>
      <source>Largest first</source>
      <translation>Größte zuerst</translation>
    </message>
    <message>
      <source>Lasso</source>
      <translation>Lasso</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>Letzter Monat</translation>
    </message>
    <message>
      <source>Last: {name}</source>
      <translation>Letztes: {name}</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Later or earlier</source>
      <translation>Später oder früher</translation>
    </message>
    <message>
      <source>Latvia</source>
      <translation>Lettland</translation>
    </message>
    <message>
      <source>Laying out the map…</source>
      <translation>Die Karte wird ausgelegt…</translation>
    </message>
    <message>
      <source>Leans</source>
      <translation>Schief</translation>
    </message>
    <message>
      <source>Learn again…</source>
      <translation>Neu lernen…</translation>
    </message>
    <message>
      <source>Learn all photos again</source>
      <translation>Alle Fotos neu lernen</translation>
    </message>
    <message>
      <source>Learning found no finite loss; the data holds values that are too large.</source>
      <translation>Das Lernen fand keinen endlichen Verlust; die Daten enthalten zu große Werte.</translation>
    </message>
    <message>
      <source>Learning what your photos look like</source>
      <translation>Lernt, wie Ihre Fotos aussehen</translation>
    </message>
    <message>
      <source>Learns from your photos alone</source>
      <translation>Lernt nur aus Ihren Fotos</translation>
    </message>
    <message>
      <source>Least alike</source>
      <translation>Am wenigsten ähnlich</translation>
    </message>
    <message>
      <source>Least compressed</source>
      <translation>Am wenigsten komprimiert</translation>
    </message>
    <message>
      <source>Least sure first</source>
      <translation>Unsichere zuerst</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Verlassen</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Dort lassen</translation>
    </message>
    <message>
      <source>Leave out the selected photos and what is more like them (−)</source>
      <translation>Die ausgewählten Fotos und was ihnen ähnlicher ist weglassen (−)</translation>
    </message>
    <message>
      <source>Leave the demo</source>
      <translation>Demo verlassen</translation>
    </message>
    <message>
      <source>Leaving the demo…</source>
      <translation>Die Demo wird verlassen…</translation>
    </message>
    <message>
      <source>Lebanon</source>
      <translation>Libanon</translation>
    </message>
    <message>
      <source>Left is kept</source>
      <translation>Das linke wird behalten</translation>
    </message>
    <message numerus="yes">
      <source>Left is kept, right is one of %Ln others</source>
      <translation>
        <numerusform>Das linke wird behalten, rechts ist %Ln anderes</numerusform>
        <numerusform>Das linke wird behalten, rechts ist eines von %Ln anderen</numerusform>
      </translation>
    </message>
    <message>
      <source>Left out the subfolders of {name}</source>
      <translation>Unterordner von {name} ausgelassen</translation>
    </message>
    <message>
      <source>Left where they are: {names}</source>
      <translation>Bleibt an seinem Ort: {names}</translation>
    </message>
    <message>
      <source>Left: a face that you named.</source>
      <translation>Links: ein Gesicht, das Sie benannt haben.</translation>
    </message>
    <message>
      <source>Left: somebody without a name.</source>
      <translation>Links: jemand ohne Namen.</translation>
    </message>
    <message>
      <source>Lemons</source>
      <translation>Zitronen</translation>
    </message>
    <message>
      <source>Lesotho</source>
      <translation>Lesotho</translation>
    </message>
    <message>
      <source>Less alike</source>
      <translation>Weniger ähnlich</translation>
    </message>
    <message>
      <source>Less compressed</source>
      <translation>Weniger komprimiert</translation>
    </message>
    <message>
      <source>Less sharp</source>
      <translation>Weniger scharf</translation>
    </message>
    <message>
      <source>Less well exposed</source>
      <translation>Schlechter belichtet</translation>
    </message>
    <message>
      <source>Let Photosort choose the cover</source>
      <translation>Photosort das Titelbild wählen lassen</translation>
    </message>
    <message>
      <source>Let go to add {what}</source>
      <translation>Loslassen, um {what} hinzuzufügen</translation>
    </message>
    <message>
      <source>Liberia</source>
      <translation>Liberia</translation>
    </message>
    <message>
      <source>Libraries that were damaged, put aside before they were mended, people and faces too</source>
      <translation>Beschädigte Sammlungen, vor der Reparatur beiseitegelegt, auch mit Personen und Gesichtern</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Sammlung</translation>
    </message>
    <message>
      <source>Libya</source>
      <translation>Libyen</translation>
    </message>
    <message>
      <source>Liechtenstein</source>
      <translation>Liechtenstein</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Lighthouses</source>
      <translation>Leuchttürme</translation>
    </message>
    <message>
      <source>Lightroom and others</source>
      <translation>Lightroom und andere</translation>
    </message>
    <message>
      <source>Likely junk</source>
      <translation>Wahrscheinlich Müll</translation>
    </message>
    <message>
      <source>Line copied.</source>
      <translation>Zeile kopiert.</translation>
    </message>
    <message numerus="yes">
      <source>Link %Ln photos</source>
      <translation>
        <numerusform>%Ln Foto verknüpfen</numerusform>
        <numerusform>%Ln Fotos verknüpfen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Linked {photos} into %Ln folders</source>
      <translation>
        <numerusform>{photos} in %Ln Ordner verknüpft</numerusform>
        <numerusform>{photos} in %Ln Ordner verknüpft</numerusform>
      </translation>
    </message>
    <message>
      <source>Lions</source>
      <translation>Löwen</translation>
    </message>
    <message>
      <source>Lithuania</source>
      <translation>Litauen</translation>
    </message>
    <message>
      <source>Little detail</source>
      <translation>Wenig Einzelheiten</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation>Gekoppelt</translation>
    </message>
    <message>
      <source>Look at a demo</source>
      <translation>Demo ansehen</translation>
    </message>
    <message>
      <source>Look at each: a machine cannot see why a photo was taken. Only ticked photos move to the {trash}.</source>
      <translation>Jedes Foto ansehen: Eine Maschine weiß nicht, warum es gemacht wurde. Nur angehakte Fotos kommen in den {trash}.</translation>
    </message>
    <message>
      <source>Look for new photos</source>
      <translation>Nach neuen Fotos suchen</translation>
    </message>
    <message>
      <source>Look like screenshots</source>
      <translation>Sehen aus wie Bildschirmfotos</translation>
    </message>
    <message>
      <source>Look once more at what you rejected. Only ticked photos move to the {trash}.</source>
      <translation>Sehen Sie noch einmal an, was Sie aussortiert haben. Nur angehakte Fotos kommen in den {trash}.</translation>
    </message>
    <message>
      <source>Look through the album before it goes. Only ticked photos move to the {trash}.</source>
      <translation>Sehen Sie das Album durch, bevor Sie es wegwerfen. Nur angehakte Fotos kommen in den {trash}.</translation>
    </message>
    <message>
      <source>Look through the photos before they go. Only ticked photos move to the {trash}.</source>
      <translation>Sehen Sie die Fotos durch, bevor Sie sie wegwerfen. Nur angehakte Fotos kommen in den {trash}.</translation>
    </message>
    <message>
      <source>Looked for in text, names, places and people, and in what is to be seen, such as dogs or pizza.</source>
      <translation>Gesucht in Text, Namen, Orten und Personen und in dem, was zu sehen ist, wie Hunde oder Pizza.</translation>
    </message>
    <message>
      <source>Looking at the library…</source>
      <translation>Die Sammlung wird angesehen…</translation>
    </message>
    <message>
      <source>Looking for</source>
      <translation>Gesucht</translation>
    </message>
    <message>
      <source>Looking for copies…</source>
      <translation>Kopien werden gesucht…</translation>
    </message>
    <message>
      <source>Looking for parts…</source>
      <translation>Teile werden gesucht…</translation>
    </message>
    <message>
      <source>Looking for people is off. It can be turned on in the settings at any time.</source>
      <translation>Die Suche nach Personen ist ausgeschaltet. In den Einstellungen lässt sie sich jederzeit einschalten.</translation>
    </message>
    <message>
      <source>Looking for photos…</source>
      <translation>Fotos werden gesucht…</translation>
    </message>
    <message>
      <source>Looking for places…</source>
      <translation>Orte werden gesucht…</translation>
    </message>
    <message>
      <source>Looking for towns…</source>
      <translation>Städte werden gesucht…</translation>
    </message>
    <message numerus="yes">
      <source>Looking: %Ln files so far. Nothing is changed.</source>
      <translation>
        <numerusform>Durchgesehen: %Ln Datei bisher. Nichts wird verändert.</numerusform>
        <numerusform>Durchgesehen: %Ln Dateien bisher. Nichts wird verändert.</numerusform>
      </translation>
    </message>
    <message>
      <source>Looks most like</source>
      <translation>Sieht am ehesten aus wie</translation>
    </message>
    <message>
      <source>Luxembourg</source>
      <translation>Luxemburg</translation>
    </message>
    <message>
      <source>Macao</source>
      <translation>Macau</translation>
    </message>
    <message>
      <source>Macedonia</source>
      <translation>Nordmazedonien</translation>
    </message>
    <message>
      <source>Madagascar</source>
      <translation>Madagaskar</translation>
    </message>
    <message numerus="yes">
      <source>Made %Ln photos favourites</source>
      <translation>
        <numerusform>%Ln Foto zum Favoriten gemacht</numerusform>
        <numerusform>%Ln Fotos zu Favoriten gemacht</numerusform>
      </translation>
    </message>
    <message>
      <source>Made the smart album {name}</source>
      <translation>Das intelligente Album {name} ist angelegt</translation>
    </message>
    <message>
      <source>Made with</source>
      <translation>Gemacht mit</translation>
    </message>
    <message>
      <source>Make this a person of its own</source>
      <translation>Zu einer eigenen Person machen</translation>
    </message>
    <message>
      <source>Malawi</source>
      <translation>Malawi</translation>
    </message>
    <message>
      <source>Malaysia</source>
      <translation>Malaysia</translation>
    </message>
    <message>
      <source>Maldives</source>
      <translation>Malediven</translation>
    </message>
    <message>
      <source>Mali</source>
      <translation>Mali</translation>
    </message>
    <message>
      <source>Malta</source>
      <translation>Malta</translation>
    </message>
    <message>
      <source>Many of the {photos} in {folder} are suddenly gone. Nothing was removed from the albums.</source>
      <translation>Viele der {photos} in {folder} sind plötzlich weg. Aus den Alben wurde nichts entfernt.</translation>
    </message>
    <message>
      <source>Map of the world</source>
      <translation>Weltkarte</translation>
    </message>
    <message numerus="yes">
      <source>Mark %Ln photos as kept</source>
      <translation>
        <numerusform>%Ln Foto als behalten markieren</numerusform>
        <numerusform>%Ln Fotos als behalten markieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %Ln photos as rejected</source>
      <translation>
        <numerusform>%Ln Foto als aussortiert markieren</numerusform>
        <numerusform>%Ln Fotos als aussortiert markieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Mark as kept</source>
      <translation>Als behalten markieren</translation>
    </message>
    <message>
      <source>Mark as rejected</source>
      <translation>Als aussortiert markieren</translation>
    </message>
    <message>
      <source>Mark, and stay in an album, or go on in the viewer</source>
      <translation>Markieren und im Album bleiben oder im Betrachter weitergehen</translation>
    </message>
    <message numerus="yes">
      <source>Marked %Ln faces as not faces</source>
      <translation>
        <numerusform>%Ln Fund ist kein Gesicht</numerusform>
        <numerusform>%Ln Funde sind keine Gesichter</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Marked %Ln photos as kept</source>
      <translation>
        <numerusform>%Ln Foto als behalten markiert</numerusform>
        <numerusform>%Ln Fotos als behalten markiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Marked %Ln photos as rejected</source>
      <translation>
        <numerusform>%Ln Foto als aussortiert markiert</numerusform>
        <numerusform>%Ln Fotos als aussortiert markiert</numerusform>
      </translation>
    </message>
    <message>
      <source>Marked as kept</source>
      <translation>Als behalten markiert</translation>
    </message>
    <message>
      <source>Marshall Islands</source>
      <translation>Marshallinseln</translation>
    </message>
    <message>
      <source>Martinique</source>
      <translation>Martinique</translation>
    </message>
    <message>
      <source>Mauritania</source>
      <translation>Mauretanien</translation>
    </message>
    <message>
      <source>Mauritius</source>
      <translation>Mauritius</translation>
    </message>
    <message>
      <source>Maybe junk</source>
      <translation>Vielleicht Müll</translation>
    </message>
    <message>
      <source>Mayotte</source>
      <translation>Mayotte</translation>
    </message>
    <message>
      <source>Memes</source>
      <translation>Memes</translation>
    </message>
    <message>
      <source>Mended.</source>
      <translation>Repariert.</translation>
    </message>
    <message>
      <source>Menu {menu}</source>
      <translation>Menü {menu}</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Zusammenlegen</translation>
    </message>
    <message numerus="yes">
      <source>Merge %Ln albums</source>
      <translation>
        <numerusform>%Ln Album zusammenlegen</numerusform>
        <numerusform>%Ln Alben zusammenlegen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Merge %Ln albums into {target}</source>
      <translation>
        <numerusform>%Ln Album in {target} aufnehmen</numerusform>
        <numerusform>%Ln Alben in {target} aufnehmen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Merge %Ln albums…</source>
      <translation>
        <numerusform>%Ln Album zusammenlegen…</numerusform>
        <numerusform>%Ln Alben zusammenlegen…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Merge %Ln people…</source>
      <translation>
        <numerusform>%Ln Person zusammenlegen…</numerusform>
        <numerusform>%Ln Personen zusammenlegen…</numerusform>
      </translation>
    </message>
    <message>
      <source>Merge into another album</source>
      <translation>Mit anderem Album zusammenlegen</translation>
    </message>
    <message>
      <source>Merge into another album…</source>
      <translation>Mit einem anderen Album zusammenlegen…</translation>
    </message>
    <message numerus="yes">
      <source>Merge with %Ln albums</source>
      <translation>
        <numerusform>Mit %Ln Album zusammenlegen</numerusform>
        <numerusform>Mit %Ln Alben zusammenlegen</numerusform>
      </translation>
    </message>
    <message>
      <source>Merge with somebody else</source>
      <translation>Mit jemand anderem zusammenlegen</translation>
    </message>
    <message>
      <source>Merge with somebody else…</source>
      <translation>Mit jemand anderem zusammenlegen…</translation>
    </message>
    <message>
      <source>Merge with the one before</source>
      <translation>Mit dem Ereignis davor zusammenführen</translation>
    </message>
    <message>
      <source>Merge with {name}?</source>
      <translation>Mit {name} zusammenlegen?</translation>
    </message>
    <message>
      <source>Merge {name} into {target}</source>
      <translation>{name} in {target} aufnehmen</translation>
    </message>
    <message numerus="yes">
      <source>Merged %Ln albums into {album}</source>
      <translation>
        <numerusform>%Ln Album in {album} zusammengelegt</numerusform>
        <numerusform>%Ln Alben in {album} zusammengelegt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Merged %Ln events into “{event}”</source>
      <translation>
        <numerusform>%Ln Ereignis zu „{event}“ zusammengelegt</numerusform>
        <numerusform>%Ln Ereignisse zu „{event}“ zusammengelegt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Merged %Ln people into {person}</source>
      <translation>
        <numerusform>%Ln Person zusammengelegt: {person}</numerusform>
        <numerusform>%Ln Personen zusammengelegt: {person}</numerusform>
      </translation>
    </message>
    <message>
      <source>Merged {name} into {album}</source>
      <translation>{name} in {album} zusammengelegt</translation>
    </message>
    <message>
      <source>Merged, they are one person.</source>
      <translation>Zusammengelegt sind sie eine Person.</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>Zusammenlegen…</translation>
    </message>
    <message>
      <source>Merging needs at least two albums.</source>
      <translation>Zum Zusammenlegen braucht es mindestens zwei Alben.</translation>
    </message>
    <message>
      <source>Mexico</source>
      <translation>Mexiko</translation>
    </message>
    <message>
      <source>Micronesia</source>
      <translation>Mikronesien</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>Mixed photos</source>
      <translation>Gemischte Fotos</translation>
    </message>
    <message>
      <source>Mixed · mostly indoors</source>
      <translation>Gemischt · meist drinnen</translation>
    </message>
    <message>
      <source>Mixed · mostly outdoors</source>
      <translation>Gemischt · meist draußen</translation>
    </message>
    <message>
      <source>Moldova</source>
      <translation>Moldau</translation>
    </message>
    <message>
      <source>Monaco</source>
      <translation>Monaco</translation>
    </message>
    <message>
      <source>Mongolia</source>
      <translation>Mongolei</translation>
    </message>
    <message>
      <source>Montenegro</source>
      <translation>Montenegro</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Monat</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Monate</translation>
    </message>
    <message>
      <source>Montserrat</source>
      <translation>Montserrat</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>More alike</source>
      <translation>Ähnlicher</translation>
    </message>
    <message>
      <source>More camera data</source>
      <translation>Mehr Kameradaten</translation>
    </message>
    <message>
      <source>More compressed</source>
      <translation>Stärker komprimiert</translation>
    </message>
    <message numerus="yes">
      <source>More like these %Ln photos</source>
      <translation>
        <numerusform>Mehr wie dieses Foto</numerusform>
        <numerusform>Mehr wie diese %Ln Fotos</numerusform>
      </translation>
    </message>
    <message>
      <source>More tools</source>
      <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
      <source>Morocco</source>
      <translation>Marokko</translation>
    </message>
    <message>
      <source>Mosques</source>
      <translation>Moscheen</translation>
    </message>
    <message>
      <source>Most level</source>
      <translation>Am geradesten</translation>
    </message>
    <message>
      <source>Most likely first</source>
      <translation>Wahrscheinlichste zuerst</translation>
    </message>
    <message>
      <source>Most likely junk</source>
      <translation>Am ehesten Müll</translation>
    </message>
    <message>
      <source>Most photos</source>
      <translation>Meiste Fotos</translation>
    </message>
    <message>
      <source>Most photos first</source>
      <translation>Meiste Fotos zuerst</translation>
    </message>
    <message>
      <source>Most photos of {album} are in {other} now</source>
      <translation>Die meisten Fotos aus {album} sind jetzt in {other}</translation>
    </message>
    <message>
      <source>Most space first</source>
      <translation>Größter Gewinn zuerst</translation>
    </message>
    <message>
      <source>Mostly {what:small}</source>
      <translation>Vor allem {what}</translation>
    </message>
    <message>
      <source>Motorbikes</source>
      <translation>Motorräder</translation>
    </message>
    <message>
      <source>Mountains</source>
      <translation>Berge</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Verschieben</translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln JPEGs to the {trash}</source>
      <translation>
        <numerusform>%Ln JPEG in den {trash} legen</numerusform>
        <numerusform>%Ln JPEGs in den {trash} legen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln RAW files to the {trash}</source>
      <translation>
        <numerusform>%Ln RAW in den {trash} legen</numerusform>
        <numerusform>%Ln RAWs in den {trash} legen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln albums to the {trash}…</source>
      <translation>
        <numerusform>%Ln Album in den {trash} legen…</numerusform>
        <numerusform>%Ln Alben in den {trash} legen…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln files to the trash…</source>
      <translation>
        <numerusform>%Ln Datei in den Papierkorb legen…</numerusform>
        <numerusform>%Ln Dateien in den Papierkorb legen…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln photo to album…</source>
      <translation>
        <numerusform>%Ln Foto in Album verschieben…</numerusform>
        <numerusform>%Ln Fotos in Album verschieben…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln photo to the {trash}…</source>
      <translation>
        <numerusform>%Ln Foto in den {trash} legen…</numerusform>
        <numerusform>%Ln Fotos in den {trash} legen…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln photos</source>
      <translation>
        <numerusform>%Ln Foto verschieben</numerusform>
        <numerusform>%Ln Fotos verschieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln photos to album…</source>
      <translation>
        <numerusform>%Ln Foto in Album verschieben…</numerusform>
        <numerusform>%Ln Fotos in Album verschieben…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln photos to an album</source>
      <translation>
        <numerusform>%Ln Foto in ein Album verschieben</numerusform>
        <numerusform>%Ln Fotos in ein Album verschieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln photos to the {trash}</source>
      <translation>
        <numerusform>%Ln Foto in den {trash} legen</numerusform>
        <numerusform>%Ln Fotos in den {trash} legen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln photos to the {trash}…</source>
      <translation>
        <numerusform>%Ln Foto in den {trash} legen…</numerusform>
        <numerusform>%Ln Fotos in den {trash} legen…</numerusform>
      </translation>
    </message>
    <message>
      <source>Move album to the {trash}…</source>
      <translation>Album in den {trash} legen…</translation>
    </message>
    <message>
      <source>Move by an amount</source>
      <translation>Um eine Zeitspanne verschieben</translation>
    </message>
    <message>
      <source>Move the library to this drive?</source>
      <translation>Die Bibliothek auf dieses Laufwerk verschieben?</translation>
    </message>
    <message>
      <source>Move the slider to see fewer or more albums.</source>
      <translation>Bewegen Sie den Regler, um weniger oder mehr Alben zu sehen.</translation>
    </message>
    <message>
      <source>Move the slider to see fewer or more events.</source>
      <translation>Der Regler zeigt, wie viele Ereignisse es wären.</translation>
    </message>
    <message>
      <source>Move to album…</source>
      <translation>In Album verschieben…</translation>
    </message>
    <message>
      <source>Move to the trash…</source>
      <translation>In den Papierkorb legen…</translation>
    </message>
    <message>
      <source>Move to the {trash}…</source>
      <translation>In den {trash} legen…</translation>
    </message>
    <message>
      <source>Move to…</source>
      <translation>Verschieben…</translation>
    </message>
    <message numerus="yes">
      <source>Moved %Ln photos to the trash</source>
      <translation>
        <numerusform>%Ln Foto in den Papierkorb gelegt</numerusform>
        <numerusform>%Ln Fotos in den Papierkorb gelegt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved %Ln photos to the trash; their RAW files stay</source>
      <translation>
        <numerusform>%Ln Foto in den Papierkorb gelegt; seine RAW-Datei bleibt</numerusform>
        <numerusform>%Ln Fotos in den Papierkorb gelegt; ihre RAW-Dateien bleiben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved the RAW files of %Ln photos to the trash</source>
      <translation>
        <numerusform>RAW-Datei von %Ln Foto in den Papierkorb gelegt</numerusform>
        <numerusform>RAW-Dateien von %Ln Fotos in den Papierkorb gelegt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved the RAW files of {part} of %Ln photos to the trash</source>
      <translation>
        <numerusform>RAW-Dateien von {part} von %Ln Foto in den Papierkorb gelegt</numerusform>
        <numerusform>RAW-Dateien von {part} von %Ln Fotos in den Papierkorb gelegt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved the dates of %Ln photos {by} earlier</source>
      <translation>
        <numerusform>%Ln Foto um {by} früher datiert</numerusform>
        <numerusform>%Ln Fotos um {by} früher datiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved the dates of %Ln photos {by} later</source>
      <translation>
        <numerusform>%Ln Foto um {by} später datiert</numerusform>
        <numerusform>%Ln Fotos um {by} später datiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved {part} of %Ln photos to the trash</source>
      <translation>
        <numerusform>{part} von %Ln Foto in den Papierkorb gelegt</numerusform>
        <numerusform>{part} von %Ln Fotos in den Papierkorb gelegt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved {part} of %Ln photos to the trash; the RAW files stay</source>
      <translation>
        <numerusform>{part} von %Ln Foto in den Papierkorb gelegt; die RAW-Datei bleibt</numerusform>
        <numerusform>{part} von %Ln Fotos in den Papierkorb gelegt; die RAW-Dateien bleiben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved {photos} into %Ln folders</source>
      <translation>
        <numerusform>{photos} in %Ln Ordner verschoben</numerusform>
        <numerusform>{photos} in %Ln Ordner verschoben</numerusform>
      </translation>
    </message>
    <message>
      <source>Moves and deletes act on all of these files.</source>
      <translation>Verschieben und Löschen betreffen alle diese Dateien.</translation>
    </message>
    <message>
      <source>Move…</source>
      <translation>Verschieben…</translation>
    </message>
    <message numerus="yes">
      <source>Moving %Ln RAW files to the {trash}…</source>
      <translation>
        <numerusform>%Ln RAW-Datei kommt in den {trash}…</numerusform>
        <numerusform>%Ln RAW-Dateien kommen in den {trash}…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moving %Ln photos to the {trash}…</source>
      <translation>
        <numerusform>%Ln Foto kommt in den {trash}…</numerusform>
        <numerusform>%Ln Fotos kommen in den {trash}…</numerusform>
      </translation>
    </message>
    <message>
      <source>Moving the library…</source>
      <translation>Die Sammlung wird verschoben…</translation>
    </message>
    <message>
      <source>Mozambique</source>
      <translation>Mosambik</translation>
    </message>
    <message>
      <source>Myanmar</source>
      <translation>Myanmar</translation>
    </message>
    <message>
      <source>N</source>
      <translation>N</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message numerus="yes">
      <source>Name %Ln faces</source>
      <translation>
        <numerusform>%Ln Gesicht benennen</numerusform>
        <numerusform>%Ln Gesichter benennen</numerusform>
      </translation>
    </message>
    <message>
      <source>Name (F2)</source>
      <translation>Benennen (F2)</translation>
    </message>
    <message>
      <source>Name of the merged album</source>
      <translation>Name des gemeinsamen Albums</translation>
    </message>
    <message>
      <source>Name this face</source>
      <translation>Dieses Gesicht benennen</translation>
    </message>
    <message>
      <source>Named a person {name}</source>
      <translation>Eine Person {name} genannt</translation>
    </message>
    <message>
      <source>Named as forwarded</source>
      <translation>Wie weitergeleitet benannt</translation>
    </message>
    <message>
      <source>Named as screenshots</source>
      <translation>Als Bildschirmfotos benannt</translation>
    </message>
    <message>
      <source>Named without the photo's extension. Lightroom reads them beside RAW files alone.</source>
      <translation>Benannt ohne die Endung des Fotos. Lightroom liest sie nur neben RAW-Dateien.</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Namen</translation>
    </message>
    <message>
      <source>Names given to people go with it.</source>
      <translation>Die Namen von Personen verschwinden mit.</translation>
    </message>
    <message numerus="yes">
      <source>Names that you gave are kept: %Ln people.</source>
      <translation>
        <numerusform>Vergebene Namen bleiben: %Ln Person.</numerusform>
        <numerusform>Vergebene Namen bleiben: %Ln Personen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Namibia</source>
      <translation>Namibia</translation>
    </message>
    <message>
      <source>Nauru</source>
      <translation>Nauru</translation>
    </message>
    <message>
      <source>Near</source>
      <translation>Fast gleich</translation>
    </message>
    <message>
      <source>Nearer (+)</source>
      <translation>Näher (+)</translation>
    </message>
    <message>
      <source>Needs nothing, and knows nothing: albums go by colours and shapes.</source>
      <translation>Braucht nichts und weiß nichts: Alben richten sich nach Farben und Formen.</translation>
    </message>
    <message>
      <source>Neither is kept yet</source>
      <translation>Noch wird keines behalten</translation>
    </message>
    <message>
      <source>Nepal</source>
      <translation>Nepal</translation>
    </message>
    <message>
      <source>Netherlands</source>
      <translation>Niederlande</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>New Caledonia</source>
      <translation>Neukaledonien</translation>
    </message>
    <message>
      <source>New Zealand</source>
      <translation>Neuseeland</translation>
    </message>
    <message>
      <source>New album</source>
      <translation>Neues Album</translation>
    </message>
    <message numerus="yes">
      <source>New album from %Ln photo</source>
      <translation>
        <numerusform>Neues Album aus %Ln Foto</numerusform>
        <numerusform>Neues Album aus %Ln Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>New album from %Ln photos</source>
      <translation>
        <numerusform>Neues Album aus %Ln Foto</numerusform>
        <numerusform>Neues Album aus %Ln Fotos</numerusform>
      </translation>
    </message>
    <message>
      <source>New album from it</source>
      <translation>Neues Album daraus</translation>
    </message>
    <message>
      <source>New album from these</source>
      <translation>Neues Album aus diesen</translation>
    </message>
    <message numerus="yes">
      <source>New album of these photos and %Ln more</source>
      <translation>
        <numerusform>Neues Album aus diesen Fotos und %Ln weiteren</numerusform>
        <numerusform>Neues Album aus diesen Fotos und %Ln weiteren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>New album of this photo and %Ln more</source>
      <translation>
        <numerusform>Neues Album aus diesem Foto und %Ln weiteren</numerusform>
        <numerusform>Neues Album aus diesem Foto und %Ln weiteren</numerusform>
      </translation>
    </message>
    <message>
      <source>New album “{name}”</source>
      <translation>Neues Album „{name}“</translation>
    </message>
    <message>
      <source>New event from here</source>
      <translation>Neues Ereignis ab hier</translation>
    </message>
    <message>
      <source>New keys</source>
      <translation>Neue Tasten</translation>
    </message>
    <message>
      <source>New photos are looked at sooner. Where it fails, or says something else, the processor does it.</source>
      <translation>Neue Fotos werden schneller angesehen. Wo er ausfällt oder anderes sagt, tut es der Prozessor.</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Neueste</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Neueste zuerst</translation>
    </message>
    <message>
      <source>Newest first. Kept after you quit.</source>
      <translation>Neueste zuerst, bleibt erhalten.</translation>
    </message>
    <message>
      <source>Next and previous photo in the viewer</source>
      <translation>Nächstes und voriges Foto im Betrachter</translation>
    </message>
    <message>
      <source>Next part of the window</source>
      <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
      <source>Next photo</source>
      <translation>Nächstes Foto</translation>
    </message>
    <message>
      <source>Next photo (Right)</source>
      <translation>Nächstes Foto (Rechts)</translation>
    </message>
    <message>
      <source>Next year</source>
      <translation>Jahr danach</translation>
    </message>
    <message>
      <source>Nicaragua</source>
      <translation>Nicaragua</translation>
    </message>
    <message>
      <source>Niger</source>
      <translation>Niger</translation>
    </message>
    <message>
      <source>Nigeria</source>
      <translation>Nigeria</translation>
    </message>
    <message>
      <source>Night</source>
      <translation>Nacht</translation>
    </message>
    <message>
      <source>Niue</source>
      <translation>Niue</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>No account, no upload. Works offline.</source>
      <translation>Kein Konto, kein Hochladen. Geht ohne Netz.</translation>
    </message>
    <message>
      <source>No album has a name like that.</source>
      <translation>Kein Album heißt so.</translation>
    </message>
    <message>
      <source>No album looks like junk.</source>
      <translation>Kein Album sieht nach Müll aus.</translation>
    </message>
    <message>
      <source>No birthday</source>
      <translation>Kein Geburtstag</translation>
    </message>
    <message>
      <source>No camera</source>
      <translation>Keine Kamera</translation>
    </message>
    <message>
      <source>No event is called like that.</source>
      <translation>Kein Ereignis heißt so.</translation>
    </message>
    <message>
      <source>No event was found: it takes photos that say when they were taken.</source>
      <translation>Kein Ereignis gefunden: Dazu braucht es Fotos, die sagen, wann sie aufgenommen wurden.</translation>
    </message>
    <message>
      <source>No face is selected.</source>
      <translation>Kein Gesicht ist ausgewählt.</translation>
    </message>
    <message>
      <source>No face was found in this photo.</source>
      <translation>Auf diesem Foto wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
      <source>No faces were found in your photos.</source>
      <translation>Auf Ihren Fotos wurden keine Gesichter gefunden.</translation>
    </message>
    <message>
      <source>No favourite any more</source>
      <translation>Kein Favorit mehr</translation>
    </message>
    <message>
      <source>No folder yet</source>
      <translation>Noch kein Ordner</translation>
    </message>
    <message>
      <source>No keys</source>
      <translation>Keine Tasten</translation>
    </message>
    <message>
      <source>No longer there</source>
      <translation>Nicht mehr da</translation>
    </message>
    <message>
      <source>No mark</source>
      <translation>Keine Markierung</translation>
    </message>
    <message>
      <source>No mark: stay, or go on</source>
      <translation>Keine Markierung: bleiben oder weitergehen</translation>
    </message>
    <message>
      <source>No more questions until tomorrow.</source>
      <translation>Bis morgen keine weiteren Fragen.</translation>
    </message>
    <message>
      <source>No more questions.</source>
      <translation>Keine weiteren Fragen.</translation>
    </message>
    <message>
      <source>No name</source>
      <translation>Ohne Namen</translation>
    </message>
    <message>
      <source>No new photos</source>
      <translation>Keine neuen Fotos</translation>
    </message>
    <message>
      <source>No permission to look into the folder</source>
      <translation>Keine Berechtigung, in den Ordner zu sehen</translation>
    </message>
    <message>
      <source>No permission to move or change the file</source>
      <translation>Keine Berechtigung, die Datei zu verschieben oder zu ändern</translation>
    </message>
    <message>
      <source>No permission to read</source>
      <translation>Keine Leseerlaubnis</translation>
    </message>
    <message>
      <source>No photo here is marked so.</source>
      <translation>Kein Foto hier ist so markiert.</translation>
    </message>
    <message>
      <source>No photo here shows this person.</source>
      <translation>Kein Foto hier zeigt diese Person.</translation>
    </message>
    <message>
      <source>No photo is blurred everywhere, too dark or burnt out.</source>
      <translation>Kein Foto ist überall unscharf, zu dunkel oder überbelichtet.</translation>
    </message>
    <message>
      <source>No photo is here twice.</source>
      <translation>Kein Foto ist doppelt da.</translation>
    </message>
    <message>
      <source>No photo is rejected</source>
      <translation>Kein Foto ist aussortiert</translation>
    </message>
    <message>
      <source>No photo is selected.</source>
      <translation>Kein Foto ist ausgewählt.</translation>
    </message>
    <message>
      <source>No photo looks blurred or accidental</source>
      <translation>Kein Foto sieht unscharf oder versehentlich aus</translation>
    </message>
    <message>
      <source>No photo shows that by itself. Call an album or an event so, and it is found.</source>
      <translation>Kein Foto zeigt das von sich aus. Heißt ein Album oder ein Ereignis so, wird es gefunden.</translation>
    </message>
    <message>
      <source>No photo was found in it.</source>
      <translation>Darin wurde kein Foto gefunden.</translation>
    </message>
    <message>
      <source>No photos here.</source>
      <translation>Keine Fotos hier.</translation>
    </message>
    <message>
      <source>No photos of this year</source>
      <translation>Keine Fotos aus diesem Jahr</translation>
    </message>
    <message>
      <source>No place differs</source>
      <translation>Keine Stelle unterscheidet sich</translation>
    </message>
    <message>
      <source>No problems so far</source>
      <translation>Bisher keine Probleme</translation>
    </message>
    <message>
      <source>No questions until tomorrow</source>
      <translation>Bis morgen keine Fragen</translation>
    </message>
    <message>
      <source>No setting is called that.</source>
      <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
      <source>No space left on device</source>
      <translation>Auf dem Laufwerk ist kein Platz mehr</translation>
    </message>
    <message>
      <source>No stack has a photo with a name like that.</source>
      <translation>Kein Stapel enthält ein Foto mit so einem Namen.</translation>
    </message>
    <message>
      <source>No such file or directory</source>
      <translation>Datei oder Ordner nicht vorhanden</translation>
    </message>
    <message>
      <source>No text was found in this photo.</source>
      <translation>In diesem Foto wurde kein Text gefunden.</translation>
    </message>
    <message>
      <source>No town, state or country has a name like that.</source>
      <translation>Keine Stadt, kein Bundesland und kein Land heißt so.</translation>
    </message>
    <message>
      <source>No, it is somebody else</source>
      <translation>Nein, das ist jemand anderes</translation>
    </message>
    <message>
      <source>Nobody has a name like that.</source>
      <translation>Niemand heißt so.</translation>
    </message>
    <message>
      <source>Nobody was found on several photos yet.</source>
      <translation>Noch wurde niemand auf mehreren Fotos gefunden.</translation>
    </message>
    <message>
      <source>None of their places is a guess.</source>
      <translation>Keiner ihrer Orte ist vermutet.</translation>
    </message>
    <message numerus="yes">
      <source>None of them has a place.</source>
      <translation>
        <numerusform>Es hat keinen Ort.</numerusform>
        <numerusform>Keines von ihnen hat einen Ort.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>None of these %Ln photos stands out.</source>
      <translation>
        <numerusform>Nichts wird zurückgehalten.</numerusform>
        <numerusform>Keines dieser %Ln Fotos fällt auf.</numerusform>
      </translation>
    </message>
    <message>
      <source>None of these photos can be shown.</source>
      <translation>Keines dieser Fotos lässt sich zeigen.</translation>
    </message>
    <message>
      <source>Norfolk Island</source>
      <translation>Norfolkinsel</translation>
    </message>
    <message>
      <source>North Korea</source>
      <translation>Nordkorea</translation>
    </message>
    <message>
      <source>Northern Mariana Islands</source>
      <translation>Nördliche Marianen</translation>
    </message>
    <message>
      <source>Norway</source>
      <translation>Norwegen</translation>
    </message>
    <message>
      <source>Not a RAW file, or of a camera that is not known</source>
      <translation>Keine RAW-Datei oder von einer unbekannten Kamera</translation>
    </message>
    <message>
      <source>Not a directory</source>
      <translation>Das ist kein Ordner</translation>
    </message>
    <message>
      <source>Not a face</source>
      <translation>Kein Gesicht</translation>
    </message>
    <message>
      <source>Not a picture: {what}</source>
      <translation>Kein Bild: {what}</translation>
    </message>
    <message>
      <source>Not a regular file</source>
      <translation>Keine gewöhnliche Datei</translation>
    </message>
    <message>
      <source>Not downloaded: {what} stands in its place</source>
      <translation>Nicht heruntergeladen: Stattdessen liegt dort {what}</translation>
    </message>
    <message>
      <source>Not edited</source>
      <translation>Nicht bearbeitet</translation>
    </message>
    <message>
      <source>Not finished: {left} ({act})</source>
      <translation>Nicht fertig: {left} ({act})</translation>
    </message>
    <message>
      <source>Not from a messenger</source>
      <translation>Nicht aus einem Messenger</translation>
    </message>
    <message>
      <source>Not here</source>
      <translation>Hier nicht</translation>
    </message>
    <message>
      <source>Not here yet</source>
      <translation>Noch nicht hier</translation>
    </message>
    <message>
      <source>Not in order</source>
      <translation>Nicht sortiert</translation>
    </message>
    <message>
      <source>Not in this album</source>
      <translation>Gehört nicht hierher</translation>
    </message>
    <message>
      <source>Not like these</source>
      <translation>Nicht wie diese</translation>
    </message>
    <message>
      <source>Not mended:</source>
      <translation>Nicht repariert:</translation>
    </message>
    <message>
      <source>Not named as a copy</source>
      <translation>Heißt nicht wie eine Kopie</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Not rejected</source>
      <translation>Nicht aussortiert</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Nicht sicher</translation>
    </message>
    <message>
      <source>Not the same</source>
      <translation>Nicht dasselbe</translation>
    </message>
    <message>
      <source>Not this person</source>
      <translation>Nicht diese Person</translation>
    </message>
    <message>
      <source>Not yet</source>
      <translation>Noch nicht</translation>
    </message>
    <message>
      <source>Not {name}</source>
      <translation>Nicht {name}</translation>
    </message>
    <message>
      <source>Noted the birthday of {person}</source>
      <translation>Geburtstag notiert: {person}</translation>
    </message>
    <message>
      <source>Nothing changed</source>
      <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
      <source>Nothing else looks like that.</source>
      <translation>Nichts anderes sieht so aus.</translation>
    </message>
    <message>
      <source>Nothing found for “{text}”.</source>
      <translation>Nichts gefunden zu „{text}“.</translation>
    </message>
    <message>
      <source>Nothing is as alike as that. Further to the right, there is more.</source>
      <translation>So gleich ist nichts. Weiter rechts gibt es mehr.</translation>
    </message>
    <message>
      <source>Nothing is being read now</source>
      <translation>Gerade wird nichts gelesen</translation>
    </message>
    <message>
      <source>Nothing is overwritten. Undo takes all of it back.</source>
      <translation>Nichts wird überschrieben. „Rückgängig“ nimmt alles zurück.</translation>
    </message>
    <message>
      <source>Nothing is stored.</source>
      <translation>Es ist nichts gespeichert.</translation>
    </message>
    <message>
      <source>Nothing leaves this computer</source>
      <translation>Nichts verlässt diesen Computer</translation>
    </message>
    <message>
      <source>Nothing leaves this computer. See all that is kept, line by line.</source>
      <translation>Nichts verlässt diesen Computer. Alles, was aufbewahrt wird, Zeile für Zeile.</translation>
    </message>
    <message>
      <source>Nothing moves until you have looked at it.</source>
      <translation>Nichts wird verschoben, bevor Sie es gesehen haben.</translation>
    </message>
    <message>
      <source>Nothing of it is in the trash any more.</source>
      <translation>Nichts davon liegt noch im Papierkorb.</translation>
    </message>
    <message>
      <source>Nothing of it is kept.</source>
      <translation>Davon bleibt nichts.</translation>
    </message>
    <message>
      <source>Nothing was changed, neither in the folder nor in the library.</source>
      <translation>Nichts wurde verändert, weder im Ordner noch in der Sammlung.</translation>
    </message>
    <message>
      <source>Nothing was copied: another program holds the clipboard. Copy once more.</source>
      <translation>Nichts wurde kopiert: Ein anderes Programm hält die Zwischenablage. Kopieren Sie noch einmal.</translation>
    </message>
    <message>
      <source>Nothing was done yet.</source>
      <translation>Noch wurde nichts getan.</translation>
    </message>
    <message>
      <source>Nothing was erased: the library {path} is a link, which is not followed. “photosort forget --library {folder}” erases all of it.</source>
      <translation>Nichts wurde gelöscht: Die Bibliothek {path} ist eine Verknüpfung, der nicht gefolgt wird. „photosort forget --library {folder}“ löscht alles.</translation>
    </message>
    <message>
      <source>Now {number}</source>
      <translation>Jetzt {number}</translation>
    </message>
    <message>
      <source>Number of albums</source>
      <translation>Zahl der Alben</translation>
    </message>
    <message>
      <source>Number of events</source>
      <translation>Anzahl der Ereignisse</translation>
    </message>
    <message>
      <source>OCR writing letters words</source>
      <translation>OCR Schrift Buchstaben Wörter Texterkennung</translation>
    </message>
    <message>
      <source>Odd</source>
      <translation>Passt nicht</translation>
    </message>
    <message>
      <source>Of photos that show the same. It waits for everything else.</source>
      <translation>Von Fotos, die dasselbe zeigen. Alles andere geht vor.</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Offline</translation>
    </message>
    <message>
      <source>Often with</source>
      <translation>Oft zusammen mit</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>Älteste zuerst</translation>
    </message>
    <message>
      <source>Oman</source>
      <translation>Oman</translation>
    </message>
    <message>
      <source>On this computer only. It waits for everything else.</source>
      <translation>Nur auf diesem Rechner. Es wartet auf alles andere.</translation>
    </message>
    <message>
      <source>On this day: {day}</source>
      <translation>An diesem Tag: {day}</translation>
    </message>
    <message>
      <source>One line per photo with its album. No photo is touched.</source>
      <translation>Eine Zeile je Foto mit seinem Album. Kein Foto wird angerührt.</translation>
    </message>
    <message>
      <source>One moment…</source>
      <translation>Einen Moment…</translation>
    </message>
    <message>
      <source>One of the faces is no longer known.</source>
      <translation>Eines der Gesichter ist nicht mehr bekannt.</translation>
    </message>
    <message>
      <source>One of them is turned or mirrored</source>
      <translation>Eins davon ist gedreht oder gespiegelt</translation>
    </message>
    <message>
      <source>Online only</source>
      <translation>Nur online</translation>
    </message>
    <message>
      <source>Online only: have {program} download it, and it is read</source>
      <translation>Nur online: Mit {program} herunterladen, dann wird sie gelesen</translation>
    </message>
    <message>
      <source>Online only: its content is not on this computer</source>
      <translation>Nur online: Der Inhalt ist nicht auf diesem Computer</translation>
    </message>
    <message>
      <source>Only here</source>
      <translation>Nur hier</translation>
    </message>
    <message>
      <source>Only photos of {album} can be split off from it, each into one part.</source>
      <translation>Von {album} lassen sich nur seine eigenen Fotos abteilen, jedes in einen Teil.</translation>
    </message>
    <message numerus="yes">
      <source>Only the %Ln shown</source>
      <translation>
        <numerusform>Nur das gezeigte</numerusform>
        <numerusform>Nur die %Ln gezeigten</numerusform>
      </translation>
    </message>
    <message>
      <source>Only the JPEGs; the RAW files stay</source>
      <translation>Nur die JPEGs; die RAW-Dateien bleiben</translation>
    </message>
    <message>
      <source>Only the RAW files; the JPEGs stay</source>
      <translation>Nur die RAW-Dateien; die JPEGs bleiben</translation>
    </message>
    <message>
      <source>Only the RAW files; the developed photos stay</source>
      <translation>Nur die RAW-Dateien; die entwickelten Fotos bleiben</translation>
    </message>
    <message>
      <source>Only the developed photos; the RAW files stay</source>
      <translation>Nur die entwickelten Fotos; die RAW-Dateien bleiben</translation>
    </message>
    <message>
      <source>Only the owner “{owner}” may read it</source>
      <translation>Nur „{owner}“ darf sie lesen</translation>
    </message>
    <message>
      <source>Only these albums change. Undo takes them apart again.</source>
      <translation>Nur diese Alben ändern sich. „Rückgängig“ trennt sie wieder.</translation>
    </message>
    <message>
      <source>Only your own library can be moved, not the demo and none that was opened by naming its folder.</source>
      <translation>Nur die eigene Bibliothek lässt sich verschieben, nicht die der Demo und keine, die durch Angabe ihres Ordners geöffnet wurde.</translation>
    </message>
    <message>
      <source>Only zeros: it was never written to the end, or its drive lost it</source>
      <translation>Nur Nullen: nie zu Ende geschrieben oder vom Laufwerk verloren</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
      <source>Open %Ln photos in another program</source>
      <translation>
        <numerusform>%Ln Foto in anderem Programm öffnen</numerusform>
        <numerusform>%Ln Fotos in anderem Programm öffnen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Open %Ln photos with</source>
      <translation>
        <numerusform>%Ln Foto öffnen mit</numerusform>
        <numerusform>%Ln Fotos öffnen mit</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Open %Ln photos with…</source>
      <translation>
        <numerusform>%Ln Foto öffnen mit…</numerusform>
        <numerusform>%Ln Fotos öffnen mit…</numerusform>
      </translation>
    </message>
    <message>
      <source>Open a folder in the sidebar first</source>
      <translation>Erst einen Ordner in der Seitenleiste öffnen</translation>
    </message>
    <message>
      <source>Open a photo first</source>
      <translation>Öffnen Sie zuerst ein Foto</translation>
    </message>
    <message>
      <source>Open a smart album in the sidebar first</source>
      <translation>Öffnen Sie zuerst ein intelligentes Album in der Seitenleiste</translation>
    </message>
    <message>
      <source>Open event</source>
      <translation>Ereignis öffnen</translation>
    </message>
    <message>
      <source>Open in another program</source>
      <translation>In anderem Programm öffnen</translation>
    </message>
    <message>
      <source>Open somebody, and select photos of them first</source>
      <translation>Öffnen Sie zuerst eine Person und wählen Sie Fotos von ihr</translation>
    </message>
    <message>
      <source>Open the photo</source>
      <translation>Foto öffnen</translation>
    </message>
    <message>
      <source>Open the strangers, and select some of them first</source>
      <translation>Zuerst die Fremden öffnen und welche davon auswählen</translation>
    </message>
    <message>
      <source>Open with…</source>
      <translation>Öffnen mit…</translation>
    </message>
    <message>
      <source>Oranges</source>
      <translation>Orangen</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <source>Order: {order}</source>
      <translation>Reihenfolge: {order}</translation>
    </message>
    <message>
      <source>Organize</source>
      <translation>Ordnen</translation>
    </message>
    <message numerus="yes">
      <source>Organize %Ln photos</source>
      <translation>
        <numerusform>%Ln Foto ordnen</numerusform>
        <numerusform>%Ln Fotos ordnen</numerusform>
      </translation>
    </message>
    <message>
      <source>Organizing failed unexpectedly; the log tells more.</source>
      <translation>Das Ordnen scheiterte unerwartet; das Protokoll sagt mehr.</translation>
    </message>
    <message>
      <source>Other {what:small}</source>
      <translation>Mehr {what}</translation>
    </message>
    <message>
      <source>Out of focus</source>
      <translation>Unscharf</translation>
    </message>
    <message>
      <source>Outlines: Natural Earth, on this computer</source>
      <translation>Umrisse: Natural Earth, auf diesem Rechner</translation>
    </message>
    <message>
      <source>Owls</source>
      <translation>Eulen</translation>
    </message>
    <message>
      <source>PNG creation time</source>
      <translation>Entstehungszeit im PNG</translation>
    </message>
    <message>
      <source>Pakistan</source>
      <translation>Pakistan</translation>
    </message>
    <message>
      <source>Palau</source>
      <translation>Palau</translation>
    </message>
    <message>
      <source>Palestinian Territory</source>
      <translation>Palästinensische Autonomiegebiete</translation>
    </message>
    <message>
      <source>Panama</source>
      <translation>Panama</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Papiere</translation>
    </message>
    <message>
      <source>Papers and screens</source>
      <translation>Papiere und Bildschirme</translation>
    </message>
    <message>
      <source>Papua New Guinea</source>
      <translation>Papua-Neuguinea</translation>
    </message>
    <message>
      <source>Paraguay</source>
      <translation>Paraguay</translation>
    </message>
    <message>
      <source>Parrots</source>
      <translation>Papageien</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Pause finding copies</source>
      <translation>Suche nach Kopien anhalten</translation>
    </message>
    <message>
      <source>Pause finding people</source>
      <translation>Personen finden anhalten</translation>
    </message>
    <message>
      <source>Pause reading text</source>
      <translation>Lesen von Text anhalten</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Pe&amp;ople</source>
      <translation>&amp;Personen</translation>
    </message>
    <message>
      <source>Penguins</source>
      <translation>Pinguine</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personen</translation>
    </message>
    <message>
      <source>People appear here as soon as somebody was found on several photos.</source>
      <translation>Personen erscheinen hier, sobald jemand auf mehreren Fotos gefunden wurde.</translation>
    </message>
    <message>
      <source>People in it</source>
      <translation>Mit Menschen</translation>
    </message>
    <message>
      <source>Permission denied</source>
      <translation>Keine Berechtigung</translation>
    </message>
    <message>
      <source>Person {id}</source>
      <translation>Person {id}</translation>
    </message>
    <message>
      <source>Person, text, place, date, album …</source>
      <translation>Person, Text, Ort, Datum, Album …</translation>
    </message>
    <message>
      <source>Peru</source>
      <translation>Peru</translation>
    </message>
    <message>
      <source>Pets</source>
      <translation>Haustiere</translation>
    </message>
    <message>
      <source>Philippines</source>
      <translation>Philippinen</translation>
    </message>
    <message>
      <source>Phone screenshots</source>
      <translation>Bildschirmfotos vom Handy</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>Foto</translation>
    </message>
    <message>
      <source>Photo map</source>
      <translation>Fotokarte</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>Fotos</translation>
    </message>
    <message>
      <source>Photos are still being looked at…</source>
      <translation>Fotos werden noch angesehen…</translation>
    </message>
    <message>
      <source>Photos from here</source>
      <translation>Fotos von hier</translation>
    </message>
    <message>
      <source>Photos have dates from {first} to {last}.</source>
      <translation>Fotos haben Daten von {first} bis {last}.</translation>
    </message>
    <message>
      <source>Photos like these may join it.</source>
      <translation>Ähnliche Fotos können dazukommen.</translation>
    </message>
    <message>
      <source>Photos of the library are still being looked at: some of these may be here.</source>
      <translation>Fotos der Sammlung werden noch angesehen: Manche von diesen sind vielleicht doch hier.</translation>
    </message>
    <message>
      <source>Photos that are here more than once</source>
      <translation>Fotos, die mehrfach da sind</translation>
    </message>
    <message>
      <source>Photos that fit no album wait here.</source>
      <translation>Hier warten Fotos, die in kein Album passen.</translation>
    </message>
    <message>
      <source>Photos that look alike lie close together</source>
      <translation>Ähnliche Fotos liegen nah beieinander</translation>
    </message>
    <message>
      <source>Photos that look alike stay together.</source>
      <translation>Ähnliche Fotos bleiben zusammen.</translation>
    </message>
    <message>
      <source>Photos that look like this one join it.</source>
      <translation>Fotos, die diesem ähnlich sehen, kommen dazu.</translation>
    </message>
    <message>
      <source>Photos that you give a heart are gathered here.</source>
      <translation>Hier sammeln sich Fotos, denen Sie ein Herz geben.</translation>
    </message>
    <message>
      <source>Photos that you reject are gathered here until your review.</source>
      <translation>Hier sammeln sich Fotos, die Sie aussortieren, bis Sie sie durchsehen.</translation>
    </message>
    <message>
      <source>Photos to compare</source>
      <translation>Fotos zum Vergleichen</translation>
    </message>
    <message>
      <source>Photos with a RAW file</source>
      <translation>Fotos mit RAW-Datei</translation>
    </message>
    <message>
      <source>Photos without a place</source>
      <translation>Fotos ohne Ort</translation>
    </message>
    <message>
      <source>Photosort can look for faces in your photos and put those together that are alike. You give them names, and see all photos of somebody in one place.</source>
      <translation>Photosort kann auf Ihren Fotos nach Gesichtern suchen und die zusammenstellen, die einander gleichen. Sie geben ihnen Namen und sehen alle Fotos einer Person an einem Ort.</translation>
    </message>
    <message>
      <source>Photosort chooses the cover of {album} again</source>
      <translation>Photosort wählt das Titelbild von {album} wieder selbst</translation>
    </message>
    <message>
      <source>Photosort chooses the face that stands for {person} again</source>
      <translation>Photosort wählt das Gesicht für {person} wieder selbst</translation>
    </message>
    <message>
      <source>Photosort does not open this format: {what}</source>
      <translation>Photosort öffnet dieses Format nicht: {what}</translation>
    </message>
    <message>
      <source>Photosort draws some photos and groups the ones that look alike. You can drop a folder of your own at any time.</source>
      <translation>Photosort zeichnet einige Fotos und gruppiert, was sich ähnelt. Einen eigenen Ordner können Sie jederzeit hierher ziehen.</translation>
    </message>
    <message>
      <source>Photosort has stopped.</source>
      <translation>Photosort hat angehalten.</translation>
    </message>
    <message>
      <source>Photosort is done.</source>
      <translation>Photosort ist fertig.</translation>
    </message>
    <message>
      <source>Photosort is getting ready to group your photos again.</source>
      <translation>Photosort bereitet das neue Gruppieren Ihrer Fotos vor.</translation>
    </message>
    <message>
      <source>Photosort is getting ready.</source>
      <translation>Photosort bereitet sich vor.</translation>
    </message>
    <message>
      <source>Photosort is still drawing the demo.</source>
      <translation>Photosort zeichnet noch die Demo.</translation>
    </message>
    <message>
      <source>Photosort is still grouping your photos.</source>
      <translation>Photosort gruppiert noch Ihre Fotos.</translation>
    </message>
    <message>
      <source>Photosort is still learning what your photos look like.</source>
      <translation>Photosort lernt noch, wie Ihre Fotos aussehen.</translation>
    </message>
    <message>
      <source>Photosort is still looking for photos.</source>
      <translation>Photosort sucht noch nach Fotos.</translation>
    </message>
    <message>
      <source>Photosort is still reading photos.</source>
      <translation>Photosort liest noch Fotos.</translation>
    </message>
    <message>
      <source>Photosort looks at every photo once and groups the ones that look alike. They stay where they are, and nothing leaves this computer.</source>
      <translation>Photosort sieht jedes Foto einmal an und ordnet ähnliche zueinander. Sie bleiben, wo sie sind, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
      <source>Photosort standard</source>
      <translation>Photosort-Standard</translation>
    </message>
    <message>
      <source>Photosort tries again by itself in a few seconds.</source>
      <translation>Photosort versucht es in ein paar Sekunden von selbst wieder.</translation>
    </message>
    <message>
      <source>Pianos</source>
      <translation>Klaviere</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>Pictures that Photosort drew as an example; they stay, as all photos do</source>
      <translation>Bilder, die Photosort als Beispiel gezeichnet hat; sie bleiben wie alle Fotos</translation>
    </message>
    <message>
      <source>Pictures with writing</source>
      <translation>Bilder mit Schrift</translation>
    </message>
    <message>
      <source>Pigs</source>
      <translation>Schweine</translation>
    </message>
    <message>
      <source>Pin to this album</source>
      <translation>In diesem Album festhalten</translation>
    </message>
    <message>
      <source>Pineapples</source>
      <translation>Ananas</translation>
    </message>
    <message numerus="yes">
      <source>Pinned %Ln photos</source>
      <translation>
        <numerusform>%Ln Foto festgehalten</numerusform>
        <numerusform>%Ln Fotos festgehalten</numerusform>
      </translation>
    </message>
    <message>
      <source>Pinned here by you</source>
      <translation>Von Ihnen hier festgehalten</translation>
    </message>
    <message>
      <source>Pitcairn</source>
      <translation>Pitcairninseln</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>Pixel</translation>
    </message>
    <message>
      <source>Pizza</source>
      <translation>Pizza</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Ort</translation>
    </message>
    <message numerus="yes">
      <source>Place %Ln photos on the map…</source>
      <translation>
        <numerusform>%Ln Foto auf der Karte verorten…</numerusform>
        <numerusform>%Ln Fotos auf der Karte verorten…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Place of %Ln photos</source>
      <translation>
        <numerusform>Ort von %Ln Foto</numerusform>
        <numerusform>Ort von %Ln Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Place of %Ln photos…</source>
      <translation>
        <numerusform>Ort von %Ln Foto…</numerusform>
        <numerusform>Ort von %Ln Fotos…</numerusform>
      </translation>
    </message>
    <message>
      <source>Place on the map…</source>
      <translation>Auf der Karte verorten…</translation>
    </message>
    <message numerus="yes">
      <source>Place these %Ln there</source>
      <translation>
        <numerusform>Dort einordnen</numerusform>
        <numerusform>Diese %Ln dort einordnen</numerusform>
      </translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Orte</translation>
    </message>
    <message>
      <source>Places are read from the location in the photos.</source>
      <translation>Orte stammen aus dem Standort in den Fotos.</translation>
    </message>
    <message>
      <source>Place…</source>
      <translation>Ort…</translation>
    </message>
    <message>
      <source>Point and drag the map</source>
      <translation>Auswählen und die Karte verschieben</translation>
    </message>
    <message>
      <source>Pointers to the photos. They break if the photos move.</source>
      <translation>Verweise auf die Fotos. Sie brechen, wenn die Fotos umziehen.</translation>
    </message>
    <message>
      <source>Poland</source>
      <translation>Polen</translation>
    </message>
    <message>
      <source>Portugal</source>
      <translation>Portugal</translation>
    </message>
    <message>
      <source>Preview · nothing has changed yet</source>
      <translation>Vorschau · noch hat sich nichts geändert</translation>
    </message>
    <message>
      <source>Previous part of the window</source>
      <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
      <source>Previous photo</source>
      <translation>Voriges Foto</translation>
    </message>
    <message>
      <source>Previous photo (Left)</source>
      <translation>Voriges Foto (Links)</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Privatsphäre</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Probleme</translation>
    </message>
    <message>
      <source>Programs</source>
      <translation>Programme</translation>
    </message>
    <message>
      <source>Puerto Rico</source>
      <translation>Puerto Rico</translation>
    </message>
    <message>
      <source>Put albums in order again</source>
      <translation>Alben neu sortieren</translation>
    </message>
    <message>
      <source>Put albums into folders</source>
      <translation>Alben in Ordner legen</translation>
    </message>
    <message>
      <source>Put albums into folders…</source>
      <translation>Alben in Ordner legen…</translation>
    </message>
    <message>
      <source>Put in order again</source>
      <translation>Neu sortieren</translation>
    </message>
    <message numerus="yes">
      <source>Put photos into %Ln events</source>
      <translation>
        <numerusform>Fotos auf %Ln Ereignis verteilt</numerusform>
        <numerusform>Fotos auf %Ln Ereignisse verteilt</numerusform>
      </translation>
    </message>
    <message>
      <source>Put this line away</source>
      <translation>Diese Zeile nicht mehr zeigen</translation>
    </message>
    <message>
      <source>Put together</source>
      <translation>Zusammenlegen</translation>
    </message>
    <message>
      <source>Putting albums into folders</source>
      <translation>Alben werden in Ordner gelegt</translation>
    </message>
    <message>
      <source>Qatar</source>
      <translation>Katar</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>R</source>
      <translation>R</translation>
    </message>
    <message>
      <source>RAW</source>
      <translation>RAW</translation>
    </message>
    <message>
      <source>RAW + J</source>
      <translation>RAW + J</translation>
    </message>
    <message>
      <source>RAW and JPEG</source>
      <translation>RAW und JPEG</translation>
    </message>
    <message>
      <source>RAW and developed photo</source>
      <translation>RAW und entwickeltes Foto</translation>
    </message>
    <message>
      <source>RAW file</source>
      <translation>RAW-Datei</translation>
    </message>
    <message>
      <source>Rabbits</source>
      <translation>Kaninchen</translation>
    </message>
    <message>
      <source>Re-compressed</source>
      <translation>Stärker komprimiert</translation>
    </message>
    <message>
      <source>Read the text in photos</source>
      <translation>Text in Fotos lesen</translation>
    </message>
    <message>
      <source>Read-only file system</source>
      <translation>Das Laufwerk ist schreibgeschützt</translation>
    </message>
    <message>
      <source>Reading it failed unexpectedly; the log tells more</source>
      <translation>Das Lesen scheiterte unerwartet; das Protokoll sagt mehr</translation>
    </message>
    <message>
      <source>Reading photos</source>
      <translation>Fotos werden gelesen</translation>
    </message>
    <message>
      <source>Reading text</source>
      <translation>Text wird gelesen</translation>
    </message>
    <message>
      <source>Reading text is paused</source>
      <translation>Lesen von Text angehalten</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>Receipts</source>
      <translation>Kassenzettel</translation>
    </message>
    <message>
      <source>Recycle Bin</source>
      <translation>Papierkorb</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message numerus="yes">
      <source>Regrouped photos into %Ln albums</source>
      <translation>
        <numerusform>Fotos neu gruppiert zu %Ln Album</numerusform>
        <numerusform>Fotos neu gruppiert zu %Ln Alben</numerusform>
      </translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Aussortieren</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Aussortiert</translation>
    </message>
    <message>
      <source>Rejected: stay, or go on</source>
      <translation>Aussortiert: bleiben oder weitergehen</translation>
    </message>
    <message>
      <source>Remove the smart album</source>
      <translation>Intelligentes Album entfernen</translation>
    </message>
    <message>
      <source>Removed the smart album {name}</source>
      <translation>Das intelligente Album {name} ist entfernt</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Renamed {album} to {name}</source>
      <translation>{album} in {name} umbenannt</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Reparieren</translation>
    </message>
    <message>
      <source>Reptiles</source>
      <translation>Reptilien</translation>
    </message>
    <message>
      <source>Reptiles and frogs</source>
      <translation>Reptilien und Frösche</translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Reunion</source>
      <translation>Réunion</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Durchsicht</translation>
    </message>
    <message numerus="yes">
      <source>Review %Ln photos…</source>
      <translation>
        <numerusform>%Ln Foto durchsehen…</numerusform>
        <numerusform>%Ln Fotos durchsehen…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Review %Ln photo…</source>
      <translation>
        <numerusform>%Ln Foto durchsehen…</numerusform>
        <numerusform>%Ln Fotos durchsehen…</numerusform>
      </translation>
    </message>
    <message>
      <source>Review blurred photos…</source>
      <translation>Unscharfe Fotos durchsehen…</translation>
    </message>
    <message>
      <source>Review copies…</source>
      <translation>Kopien durchsehen…</translation>
    </message>
    <message>
      <source>Review rejected photos…</source>
      <translation>Aussortierte Fotos durchsehen…</translation>
    </message>
    <message>
      <source>Review…</source>
      <translation>Durchsehen…</translation>
    </message>
    <message>
      <source>Right is kept</source>
      <translation>Das rechte wird behalten</translation>
    </message>
    <message numerus="yes">
      <source>Right is kept, left is one of %Ln others</source>
      <translation>
        <numerusform>Das rechte wird behalten, links ist %Ln anderes</numerusform>
        <numerusform>Das rechte wird behalten, links ist eines von %Ln anderen</numerusform>
      </translation>
    </message>
    <message>
      <source>Right: a face from {day}.</source>
      <translation>Rechts: ein Gesicht, {day}.</translation>
    </message>
    <message>
      <source>Romania</source>
      <translation>Rumänien</translation>
    </message>
    <message>
      <source>Rome, Italy</source>
      <translation>Rom, Italien</translation>
    </message>
    <message>
      <source>Rooms</source>
      <translation>Räume</translation>
    </message>
    <message>
      <source>Russia</source>
      <translation>Russland</translation>
    </message>
    <message>
      <source>Rwanda</source>
      <translation>Ruanda</translation>
    </message>
    <message>
      <source>S</source>
      <translation>S</translation>
    </message>
    <message numerus="yes">
      <source>Said that %Ln photos were taken at {text}</source>
      <translation>
        <numerusform>%Ln Foto als bei {text} aufgenommen angegeben</numerusform>
        <numerusform>%Ln Fotos als bei {text} aufgenommen angegeben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Said that %Ln photos were taken in {town}</source>
      <translation>
        <numerusform>%Ln Foto als in {town} aufgenommen angegeben</numerusform>
        <numerusform>%Ln Fotos als in {town} aufgenommen angegeben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Said that the dates of %Ln photos are right</source>
      <translation>
        <numerusform>Datum von %Ln Foto bestätigt</numerusform>
        <numerusform>Datum von %Ln Fotos bestätigt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Said where %Ln photos were taken</source>
      <translation>
        <numerusform>Ort von %Ln Foto angegeben</numerusform>
        <numerusform>Ort von %Ln Fotos angegeben</numerusform>
      </translation>
    </message>
    <message>
      <source>Saint Bartelemey</source>
      <translation>St. Barthélemy</translation>
    </message>
    <message>
      <source>Saint Helena</source>
      <translation>St. Helena</translation>
    </message>
    <message>
      <source>Saint Kitts and Nevis</source>
      <translation>St. Kitts und Nevis</translation>
    </message>
    <message>
      <source>Saint Lucia</source>
      <translation>St. Lucia</translation>
    </message>
    <message>
      <source>Saint Martin</source>
      <translation>St. Martin</translation>
    </message>
    <message>
      <source>Saint Pierre and Miquelon</source>
      <translation>St. Pierre und Miquelon</translation>
    </message>
    <message>
      <source>Saint Vincent and the Grenadines</source>
      <translation>St. Vincent und die Grenadinen</translation>
    </message>
    <message>
      <source>Same</source>
      <translation>Gleich</translation>
    </message>
    <message>
      <source>Same picture</source>
      <translation>Dasselbe Bild</translation>
    </message>
    <message>
      <source>Samoa</source>
      <translation>Samoa</translation>
    </message>
    <message>
      <source>San Marino</source>
      <translation>San Marino</translation>
    </message>
    <message>
      <source>Sao Tome and Principe</source>
      <translation>São Tomé und Príncipe</translation>
    </message>
    <message>
      <source>Saudi Arabia</source>
      <translation>Saudi-Arabien</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save as smart album</source>
      <translation>Als intelligentes Album speichern</translation>
    </message>
    <message>
      <source>Save the list</source>
      <translation>Liste speichern</translation>
    </message>
    <message>
      <source>Saved more than once</source>
      <translation>Mehrfach gespeichert</translation>
    </message>
    <message>
      <source>Saved {name}</source>
      <translation>{name} gespeichert</translation>
    </message>
    <message>
      <source>Screen-sized</source>
      <translation>So groß wie ein Bildschirm</translation>
    </message>
    <message>
      <source>Screenshots</source>
      <translation>Bildschirmfotos</translation>
    </message>
    <message>
      <source>Screenshots of chats</source>
      <translation>Bildschirmfotos von Chats</translation>
    </message>
    <message>
      <source>Screenshots of errors</source>
      <translation>Bildschirmfotos von Fehlern</translation>
    </message>
    <message>
      <source>Screenshots of one phone</source>
      <translation>Bildschirmfotos eines Handys</translation>
    </message>
    <message>
      <source>Sea life</source>
      <translation>Meerestiere</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search albums</source>
      <translation>Alben suchen</translation>
    </message>
    <message>
      <source>Search all photos</source>
      <translation>Alle Fotos durchsuchen</translation>
    </message>
    <message>
      <source>Search events</source>
      <translation>Ereignisse suchen</translation>
    </message>
    <message>
      <source>Search for something first that is no smart album yet</source>
      <translation>Suchen Sie zuerst nach etwas, das noch kein intelligentes Album ist</translation>
    </message>
    <message>
      <source>Search people</source>
      <translation>Personen suchen</translation>
    </message>
    <message>
      <source>Search photos</source>
      <translation>Fotos suchen</translation>
    </message>
    <message>
      <source>Search places</source>
      <translation>Orte suchen</translation>
    </message>
    <message>
      <source>Search settings</source>
      <translation>Einstellungen suchen</translation>
    </message>
    <message>
      <source>Search stacks</source>
      <translation>Stapel suchen</translation>
    </message>
    <message>
      <source>Search this page</source>
      <translation>Diese Seite durchsuchen</translation>
    </message>
    <message>
      <source>Search, or name a new album</source>
      <translation>Suchen oder ein neues Album benennen</translation>
    </message>
    <message>
      <source>Searching finds photos by it. It waits for everything else.</source>
      <translation>Die Suche findet Fotos danach. Alles andere geht vor.</translation>
    </message>
    <message>
      <source>Select a month</source>
      <translation>Einen Monat auswählen</translation>
    </message>
    <message>
      <source>Select a photo in the Timeline first</source>
      <translation>Zuerst ein Foto in der Zeitleiste auswählen</translation>
    </message>
    <message>
      <source>Select a photo that has copies first</source>
      <translation>Wählen Sie zuerst ein Foto, das Kopien hat</translation>
    </message>
    <message>
      <source>Select a range</source>
      <translation>Einen Bereich auswählen</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
    <message>
      <source>Select an album first</source>
      <translation>Wählen Sie zuerst ein Album</translation>
    </message>
    <message>
      <source>Select an album that looks like junk first</source>
      <translation>Wählen Sie zuerst ein Album, das nach Müll aussieht</translation>
    </message>
    <message>
      <source>Select in a box</source>
      <translation>In einem Rahmen auswählen</translation>
    </message>
    <message>
      <source>Select month</source>
      <translation>Monat auswählen</translation>
    </message>
    <message>
      <source>Select none</source>
      <translation>Nichts auswählen</translation>
    </message>
    <message>
      <source>Select one album first</source>
      <translation>Wählen Sie zuerst ein einzelnes Album</translation>
    </message>
    <message>
      <source>Select one event on the page of events first</source>
      <translation>Zuerst auf der Seite der Ereignisse ein Ereignis auswählen</translation>
    </message>
    <message>
      <source>Select one photo of an album first</source>
      <translation>Zuerst ein Foto eines Albums auswählen</translation>
    </message>
    <message>
      <source>Select photos first</source>
      <translation>Wählen Sie zuerst Fotos</translation>
    </message>
    <message>
      <source>Select photos of an album first</source>
      <translation>Wählen Sie zuerst Fotos eines Albums</translation>
    </message>
    <message>
      <source>Select somebody hidden first</source>
      <translation>Wählen Sie zuerst jemanden, der ausgeblendet ist</translation>
    </message>
    <message>
      <source>Select somebody on the page of people first</source>
      <translation>Wählen Sie zuerst jemanden auf der Seite der Personen</translation>
    </message>
    <message>
      <source>Select two to twenty photos first</source>
      <translation>Wählen Sie zuerst zwei bis zwanzig Fotos</translation>
    </message>
    <message>
      <source>Select, or tick in a review</source>
      <translation>Auswählen, beim Durchsehen anhaken</translation>
    </message>
    <message>
      <source>Senegal</source>
      <translation>Senegal</translation>
    </message>
    <message>
      <source>Serbia</source>
      <translation>Serbien</translation>
    </message>
    <message numerus="yes">
      <source>Set the dates of %Ln photos to {time}</source>
      <translation>
        <numerusform>Datum von %Ln Foto auf {time} gesetzt</numerusform>
        <numerusform>Datum von %Ln Fotos auf {time} gesetzt</numerusform>
      </translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Settings, and where the window was</source>
      <translation>Einstellungen, und wo das Fenster war</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <source>Several folders or single photos work too. JPEG, HEIC, PNG, WebP, TIFF, GIF, RAW</source>
      <translation>Auch mehrere Ordner oder einzelne Fotos. JPEG, HEIC, PNG, WebP, TIFF, GIF, RAW</translation>
    </message>
    <message>
      <source>Seychelles</source>
      <translation>Seychellen</translation>
    </message>
    <message>
      <source>Shaken</source>
      <translation>Verwackelt</translation>
    </message>
    <message>
      <source>Shared details</source>
      <translation>Gemeinsame Einzelheiten</translation>
    </message>
    <message>
      <source>Sharp and well exposed</source>
      <translation>Scharf und gut belichtet</translation>
    </message>
    <message>
      <source>Sharper</source>
      <translation>Schärfer</translation>
    </message>
    <message>
      <source>Sharpest</source>
      <translation>Am schärfsten</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>Schärfe</translation>
    </message>
    <message>
      <source>Sheep</source>
      <translation>Schafe</translation>
    </message>
    <message>
      <source>Shift and click: photos of both</source>
      <translation>Umschalt und Klick: Fotos von beiden</translation>
    </message>
    <message>
      <source>Shopping</source>
      <translation>Einkaufen</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
      <source>Show %Ln people again</source>
      <translation>
        <numerusform>%Ln Person wieder einblenden</numerusform>
        <numerusform>%Ln Personen wieder einblenden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show %Ln photos on the map</source>
      <translation>
        <numerusform>%Ln Foto auf der Karte zeigen</numerusform>
        <numerusform>%Ln Fotos auf der Karte zeigen</numerusform>
      </translation>
    </message>
    <message>
      <source>Show again</source>
      <translation>Wieder einblenden</translation>
    </message>
    <message>
      <source>Show again (H)</source>
      <translation>Wieder einblenden (H)</translation>
    </message>
    <message numerus="yes">
      <source>Show all %Ln</source>
      <translation>
        <numerusform>%Ln zeigen</numerusform>
        <numerusform>Alle %Ln zeigen</numerusform>
      </translation>
    </message>
    <message>
      <source>Show all {count}</source>
      <translation>Alle {count} zeigen</translation>
    </message>
    <message>
      <source>Show copies here</source>
      <translation>Kopien hier zeigen</translation>
    </message>
    <message>
      <source>Show copies one by one</source>
      <translation>Kopien einzeln zeigen</translation>
    </message>
    <message>
      <source>Show fewer</source>
      <translation>Weniger zeigen</translation>
    </message>
    <message>
      <source>Show files</source>
      <translation>Dateien zeigen</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>Ordner zeigen</translation>
    </message>
    <message>
      <source>Show hand-picked photos again before they go to the trash</source>
      <translation>Einzeln gewählte Fotos vor dem Papierkorb noch einmal zeigen</translation>
    </message>
    <message>
      <source>Show in file manager</source>
      <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
      <source>Show in the Timeline</source>
      <translation>In der Zeitleiste zeigen</translation>
    </message>
    <message>
      <source>Show on the map</source>
      <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
      <source>Show only photos of {name}</source>
      <translation>Nur Fotos von {name} zeigen</translation>
    </message>
    <message>
      <source>Show only what is from here</source>
      <translation>Nur zeigen, was von hier ist</translation>
    </message>
    <message>
      <source>Show the log</source>
      <translation>Protokoll zeigen</translation>
    </message>
    <message>
      <source>Show what is new</source>
      <translation>Neue zeigen</translation>
    </message>
    <message>
      <source>Show what would change</source>
      <translation>Zeigen, was sich ändern würde</translation>
    </message>
    <message numerus="yes">
      <source>Showed %Ln people again</source>
      <translation>
        <numerusform>%Ln Person wieder eingeblendet</numerusform>
        <numerusform>%Ln Personen wieder eingeblendet</numerusform>
      </translation>
    </message>
    <message>
      <source>Showed {person} again</source>
      <translation>Wieder eingeblendet: {person}</translation>
    </message>
    <message>
      <source>Shown once there are albums</source>
      <translation>Erscheint, sobald es Alben gibt</translation>
    </message>
    <message>
      <source>Shown where photos are in order of date</source>
      <translation>Gibt es, wo Fotos nach Datum geordnet sind</translation>
    </message>
    <message>
      <source>Shows what would change first. What you named, merged, moved or pinned stays.</source>
      <translation>Zeigt zuerst, was sich ändern würde. Was Sie benannt, zusammengelegt, verschoben oder festgehalten haben, bleibt.</translation>
    </message>
    <message>
      <source>Show…</source>
      <translation>Anzeigen…</translation>
    </message>
    <message>
      <source>Sidebar</source>
      <translation>Seitenleiste</translation>
    </message>
    <message>
      <source>Sidebar (F9)</source>
      <translation>Seitenleiste (F9)</translation>
    </message>
    <message>
      <source>Sierra Leone</source>
      <translation>Sierra Leone</translation>
    </message>
    <message>
      <source>Similar</source>
      <translation>Ähnlich</translation>
    </message>
    <message>
      <source>Similar photos appear once all photos have been read and learned.</source>
      <translation>Ähnliche Fotos erscheinen, sobald alle Fotos gelesen und gelernt sind.</translation>
    </message>
    <message>
      <source>Singapore</source>
      <translation>Singapur</translation>
    </message>
    <message>
      <source>Sint Maarten</source>
      <translation>Sint Maarten</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Size of a phone screen</source>
      <translation>Größe eines Handy-Bildschirms</translation>
    </message>
    <message>
      <source>Size of the pictures</source>
      <translation>Größe der Bilder</translation>
    </message>
    <message>
      <source>Skiing</source>
      <translation>Ski</translation>
    </message>
    <message>
      <source>Slide show</source>
      <translation>Diashow</translation>
    </message>
    <message>
      <source>Slide show paused</source>
      <translation>Diashow angehalten</translation>
    </message>
    <message>
      <source>Slide show stopped</source>
      <translation>Diashow beendet</translation>
    </message>
    <message>
      <source>Slovakia</source>
      <translation>Slowakei</translation>
    </message>
    <message>
      <source>Slovenia</source>
      <translation>Slowenien</translation>
    </message>
    <message>
      <source>Small pets</source>
      <translation>Kleintiere</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Kleiner</translation>
    </message>
    <message>
      <source>Smaller pictures</source>
      <translation>Kleinere Bilder</translation>
    </message>
    <message>
      <source>Smart albums</source>
      <translation>Intelligente Alben</translation>
    </message>
    <message>
      <source>Snakes</source>
      <translation>Schlangen</translation>
    </message>
    <message>
      <source>So the library is empty. The photos are in their folders as before.</source>
      <translation>Daher ist die Bibliothek leer. Die Fotos liegen wie zuvor in ihren Ordnern.</translation>
    </message>
    <message>
      <source>Sofas</source>
      <translation>Sofas</translation>
    </message>
    <message>
      <source>Solomon Islands</source>
      <translation>Salomonen</translation>
    </message>
    <message>
      <source>Somalia</source>
      <translation>Somalia</translation>
    </message>
    <message>
      <source>Some closed</source>
      <translation>Einige geschlossen</translation>
    </message>
    <message>
      <source>Somebody else</source>
      <translation>Jemand anderes</translation>
    </message>
    <message>
      <source>Somebody else is called {name} already. Merge the two instead.</source>
      <translation>Jemand anderes heißt schon {name}. Legen Sie die beiden stattdessen zusammen.</translation>
    </message>
    <message numerus="yes">
      <source>Somebody else on %Ln photo</source>
      <translation>
        <numerusform>Jemand anderes auf %Ln Foto</numerusform>
        <numerusform>Jemand anderes auf %Ln Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Somebody else on %Ln photos</source>
      <translation>
        <numerusform>Jemand anderes auf %Ln Foto</numerusform>
        <numerusform>Jemand anderes auf %Ln Fotos</numerusform>
      </translation>
    </message>
    <message>
      <source>Somebody else…</source>
      <translation>Jemand anderes…</translation>
    </message>
    <message numerus="yes">
      <source>Somebody on %Ln other photos</source>
      <translation>
        <numerusform>Jemand auf %Ln anderem Foto</numerusform>
        <numerusform>Jemand auf %Ln anderen Fotos</numerusform>
      </translation>
    </message>
    <message>
      <source>Somebody without a name</source>
      <translation>Jemand ohne Namen</translation>
    </message>
    <message>
      <source>Something else was done since.</source>
      <translation>Seither wurde etwas anderes getan.</translation>
    </message>
    <message>
      <source>Something went wrong; the log tells more.</source>
      <translation>Etwas ging schief; das Protokoll sagt mehr.</translation>
    </message>
    <message>
      <source>Sort by</source>
      <translation>Sortieren nach</translation>
    </message>
    <message>
      <source>South Africa</source>
      <translation>Südafrika</translation>
    </message>
    <message>
      <source>South Georgia and the South Sandwich Islands</source>
      <translation>Südgeorgien und die Südlichen Sandwichinseln</translation>
    </message>
    <message>
      <source>South Korea</source>
      <translation>Südkorea</translation>
    </message>
    <message>
      <source>South Sudan</source>
      <translation>Südsudan</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Leertaste</translation>
    </message>
    <message>
      <source>Spain</source>
      <translation>Spanien</translation>
    </message>
    <message>
      <source>Spiders</source>
      <translation>Spinnen</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Teilen</translation>
    </message>
    <message numerus="yes">
      <source>Split %Ln faces off from {person}</source>
      <translation>
        <numerusform>%Ln Gesicht von {person} getrennt</numerusform>
        <numerusform>%Ln Gesichter von {person} getrennt</numerusform>
      </translation>
    </message>
    <message>
      <source>Split before</source>
      <translation>Teilen vor</translation>
    </message>
    <message>
      <source>Split before this day</source>
      <translation>Vor diesem Tag teilen</translation>
    </message>
    <message numerus="yes">
      <source>Split into %Ln albums</source>
      <translation>
        <numerusform>In %Ln Album teilen</numerusform>
        <numerusform>In %Ln Alben teilen</numerusform>
      </translation>
    </message>
    <message>
      <source>Split {album}</source>
      <translation>{album} teilen</translation>
    </message>
    <message numerus="yes">
      <source>Split {album} into %Ln albums</source>
      <translation>
        <numerusform>{album} in %Ln Album geteilt</numerusform>
        <numerusform>{album} in %Ln Alben geteilt</numerusform>
      </translation>
    </message>
    <message>
      <source>Split “{event}” in two</source>
      <translation>„{event}“ in zwei geteilt</translation>
    </message>
    <message>
      <source>Splitting {album} needs at least two groups of photos.</source>
      <translation>Um {album} zu teilen, braucht es mindestens zwei Gruppen von Fotos.</translation>
    </message>
    <message>
      <source>Split…</source>
      <translation>Teilen…</translation>
    </message>
    <message>
      <source>Sports</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>Squirrels</source>
      <translation>Eichhörnchen</translation>
    </message>
    <message>
      <source>Sri Lanka</source>
      <translation>Sri Lanka</translation>
    </message>
    <message>
      <source>Stack</source>
      <translation>Stapel</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>Bleiben</translation>
    </message>
    <message>
      <source>Stays</source>
      <translation>Bleibt</translation>
    </message>
    <message>
      <source>Stays with its photo</source>
      <translation>Bleibt bei seinem Foto</translation>
    </message>
    <message>
      <source>Step {step} of {steps}</source>
      <translation>Schritt {step} von {steps}</translation>
    </message>
    <message>
      <source>Still being written</source>
      <translation>Wird noch geschrieben</translation>
    </message>
    <message>
      <source>Still sorting</source>
      <translation>Wird noch sortiert</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
      <source>Stopped after %Ln files. Nothing was changed.</source>
      <translation>
        <numerusform>Nach %Ln Datei angehalten. Nichts wurde verändert.</numerusform>
        <numerusform>Nach %Ln Dateien angehalten. Nichts wurde verändert.</numerusform>
      </translation>
    </message>
    <message>
      <source>Strangers</source>
      <translation>Fremde</translation>
    </message>
    <message>
      <source>Strawberries</source>
      <translation>Erdbeeren</translation>
    </message>
    <message>
      <source>Streets</source>
      <translation>Straßen</translation>
    </message>
    <message>
      <source>Streets and bridges</source>
      <translation>Straßen und Brücken</translation>
    </message>
    <message>
      <source>Subfolders</source>
      <translation>Unterordner</translation>
    </message>
    <message>
      <source>Subfolders of {folder}</source>
      <translation>Unterordner von {folder}</translation>
    </message>
    <message>
      <source>Sudan</source>
      <translation>Sudan</translation>
    </message>
    <message>
      <source>Suggest the ticked ones again</source>
      <translation>Angehakte wieder vorschlagen</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Vorschläge</translation>
    </message>
    <message>
      <source>Suriname</source>
      <translation>Suriname</translation>
    </message>
    <message>
      <source>Svalbard and Jan Mayen</source>
      <translation>Spitzbergen und Jan Mayen</translation>
    </message>
    <message>
      <source>Swap</source>
      <translation>Tauschen</translation>
    </message>
    <message>
      <source>Swap two compared photos</source>
      <translation>Zwei verglichene Fotos tauschen</translation>
    </message>
    <message>
      <source>Swaziland</source>
      <translation>Eswatini</translation>
    </message>
    <message>
      <source>Sweden</source>
      <translation>Schweden</translation>
    </message>
    <message>
      <source>Switzerland</source>
      <translation>Schweiz</translation>
    </message>
    <message>
      <source>Symbolic links</source>
      <translation>Symbolische Verknüpfungen</translation>
    </message>
    <message>
      <source>Syria</source>
      <translation>Syrien</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>Table tennis</source>
      <translation>Tischtennis</translation>
    </message>
    <message>
      <source>Tables (*.csv);;JSON (*.json)</source>
      <translation>Tabellen (*.csv);;JSON (*.json)</translation>
    </message>
    <message numerus="yes">
      <source>Tag %Ln photos</source>
      <translation>
        <numerusform>%Ln Foto verschlagworten</numerusform>
        <numerusform>%Ln Fotos verschlagworten</numerusform>
      </translation>
    </message>
    <message>
      <source>Tags in XMP files</source>
      <translation>Schlagwörter in XMP-Dateien</translation>
    </message>
    <message>
      <source>Taiwan</source>
      <translation>Taiwan</translation>
    </message>
    <message>
      <source>Tajikistan</source>
      <translation>Tadschikistan</translation>
    </message>
    <message>
      <source>Take away (Delete)</source>
      <translation>Wegnehmen (Entf)</translation>
    </message>
    <message>
      <source>Take away {words}</source>
      <translation>{words} wegnehmen</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Take it</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Take out of Photosort</source>
      <translation>Aus Photosort herausnehmen</translation>
    </message>
    <message>
      <source>Take {folder} out of Photosort</source>
      <translation>{folder} aus Photosort herausnehmen</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Aufgenommen</translation>
    </message>
    <message>
      <source>Taken here</source>
      <translation>Hier aufgenommen</translation>
    </message>
    <message>
      <source>Tanzania</source>
      <translation>Tansania</translation>
    </message>
    <message>
      <source>Temples</source>
      <translation>Tempel</translation>
    </message>
    <message>
      <source>Tennis</source>
      <translation>Tennis</translation>
    </message>
    <message>
      <source>Tents</source>
      <translation>Zelte</translation>
    </message>
    <message>
      <source>Text in the photo</source>
      <translation>Text im Foto</translation>
    </message>
    <message>
      <source>Text on pictures</source>
      <translation>Text auf den Bildern</translation>
    </message>
    <message>
      <source>Thailand</source>
      <translation>Thailand</translation>
    </message>
    <message>
      <source>That is no place on the globe where photos are taken.</source>
      <translation>Das ist kein Ort auf der Erde, an dem Fotos entstehen.</translation>
    </message>
    <message numerus="yes">
      <source>The RAW files of %Ln photos are back</source>
      <translation>
        <numerusform>Die RAW-Datei von %Ln Foto ist zurück</numerusform>
        <numerusform>Die RAW-Dateien von %Ln Fotos sind zurück</numerusform>
      </translation>
    </message>
    <message>
      <source>The album {album} needs a name of at least one letter.</source>
      <translation>Das Album {album} braucht einen Namen aus mindestens einem Buchstaben.</translation>
    </message>
    <message>
      <source>The albums were made anew: the photos of {album} are no longer in one. Nothing was changed.</source>
      <translation>Die Alben wurden neu gebildet: Die Fotos von {album} sind nicht mehr in einem. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>The camera</source>
      <translation>Die Kamera</translation>
    </message>
    <message>
      <source>The camera (EXIF)</source>
      <translation>Kamera (EXIF)</translation>
    </message>
    <message>
      <source>The clock of {camera} was most likely never set: it counts from there.</source>
      <translation>Die Uhr von {camera} wurde wohl nie gestellt: Von da an zählt sie.</translation>
    </message>
    <message>
      <source>The copy differs from the original</source>
      <translation>Die Kopie weicht vom Original ab</translation>
    </message>
    <message>
      <source>The copy has been changed since</source>
      <translation>Die Kopie wurde seither geändert</translation>
    </message>
    <message>
      <source>The copy {path} is not like its file; the library stays where it was.</source>
      <translation>Die Kopie {path} gleicht ihrer Datei nicht; die Sammlung bleibt, wo sie war.</translation>
    </message>
    <message>
      <source>The cover of {album} is one of its own photos</source>
      <translation>Das Titelbild von {album} muss eines seiner Fotos sein</translation>
    </message>
    <message numerus="yes">
      <source>The database is damaged in %Ln places.</source>
      <translation>
        <numerusform>Die Datenbank ist an %Ln Stelle beschädigt.</numerusform>
        <numerusform>Die Datenbank ist an %Ln Stellen beschädigt.</numerusform>
      </translation>
    </message>
    <message>
      <source>The database is damaged: the file is empty.</source>
      <translation>Die Datenbank ist beschädigt: Die Datei ist leer.</translation>
    </message>
    <message>
      <source>The database is missing, cannot be read, or something else has its place.</source>
      <translation>Die Datenbank fehlt, kann nicht gelesen werden, oder etwas anderes liegt an ihrer Stelle.</translation>
    </message>
    <message>
      <source>The decoder crashed over this file</source>
      <translation>Der Decoder ist über dieser Datei abgestürzt</translation>
    </message>
    <message>
      <source>The decoder got stuck in this file</source>
      <translation>Der Decoder ist in dieser Datei stecken geblieben</translation>
    </message>
    <message>
      <source>The demo goes, and nothing of it stays.</source>
      <translation>Die Demo verschwindet, und nichts von ihr bleibt.</translation>
    </message>
    <message>
      <source>The demo goes, and your own library as well.</source>
      <translation>Die Demo verschwindet, und Ihre eigene Sammlung mit ihr.</translation>
    </message>
    <message>
      <source>The demo is not drawn yet</source>
      <translation>Die Demo ist noch nicht gezeichnet</translation>
    </message>
    <message numerus="yes">
      <source>The demo shows %Ln sample photos. Leave it at any time; nothing of it stays.</source>
      <translation>
        <numerusform>Die Demo zeigt %Ln Beispielfoto. Sie lässt sich jederzeit verlassen; nichts davon bleibt.</numerusform>
        <numerusform>Die Demo zeigt %Ln Beispielfotos. Sie lässt sich jederzeit verlassen; nichts davon bleibt.</numerusform>
      </translation>
    </message>
    <message>
      <source>The demo, with the pictures that Photosort drew for it</source>
      <translation>Die Demo, mit den Bildern, die Photosort dafür gezeichnet hat</translation>
    </message>
    <message>
      <source>The disk that holds the library cannot be written: {error}.</source>
      <translation>Auf das Laufwerk mit der Sammlung lässt sich nicht schreiben: {error}.</translation>
    </message>
    <message>
      <source>The disk that holds the library is full.</source>
      <translation>Das Laufwerk mit der Sammlung ist voll.</translation>
    </message>
    <message>
      <source>The disk that holds the library {path} does not answer: {error}.</source>
      <translation>Das Laufwerk mit der Sammlung {path} antwortet nicht: {error}.</translation>
    </message>
    <message>
      <source>The disk that holds the library {path} is full; nothing was lost, but make room to go on.</source>
      <translation>Das Laufwerk mit der Sammlung {path} ist voll; nichts ging verloren, aber es braucht Platz, um weiterzumachen.</translation>
    </message>
    <message>
      <source>The drive can only be read</source>
      <translation>Das Laufwerk kann nur gelesen werden</translation>
    </message>
    <message>
      <source>The drive could not read it</source>
      <translation>Das Laufwerk konnte sie nicht lesen</translation>
    </message>
    <message>
      <source>The drive has not enough room for these photos.</source>
      <translation>Auf dem Laufwerk ist nicht genug Platz für diese Fotos.</translation>
    </message>
    <message>
      <source>The drive is full</source>
      <translation>Das Laufwerk ist voll</translation>
    </message>
    <message>
      <source>The drive “{drive}” has no {trash}.</source>
      <translation>Das Laufwerk „{drive}“ hat keinen {trash}.</translation>
    </message>
    <message>
      <source>The encoder {name} cannot be used: {error}.</source>
      <translation>Der Encoder {name} lässt sich nicht verwenden: {error}.</translation>
    </message>
    <message>
      <source>The fewest albums there can be</source>
      <translation>Weniger Alben gibt es nicht</translation>
    </message>
    <message>
      <source>The fewest events there can be</source>
      <translation>Weniger Ereignisse gibt es nicht</translation>
    </message>
    <message>
      <source>The file changed while it was copied</source>
      <translation>Die Datei hat sich beim Kopieren geändert</translation>
    </message>
    <message>
      <source>The file has been changed since</source>
      <translation>Die Datei wurde seither geändert</translation>
    </message>
    <message>
      <source>The file has changed since it was looked at</source>
      <translation>Die Datei hat sich geändert, seit sie angesehen wurde</translation>
    </message>
    <message>
      <source>The file has changed since the plan was made</source>
      <translation>Die Datei hat sich seit der Planung geändert</translation>
    </message>
    <message>
      <source>The file is gone</source>
      <translation>Die Datei ist weg</translation>
    </message>
    <message>
      <source>The file is no longer there</source>
      <translation>Die Datei ist nicht mehr da</translation>
    </message>
    <message>
      <source>The file that was to stay of it is no longer there</source>
      <translation>Die Datei, die davon bleiben sollte, ist nicht mehr da</translation>
    </message>
    <message>
      <source>The file {path} could not be moved to the trash: {error}.</source>
      <translation>Die Datei {path} ließ sich nicht in den Papierkorb legen: {error}.</translation>
    </message>
    <message>
      <source>The file {path} does not exist.</source>
      <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
      <source>The file {path} is no library of Photosort, or has lost the mark of its version; “photosort doctor” examines it.</source>
      <translation>Die Datei {path} ist keine Sammlung von Photosort, oder die Angabe ihrer Version fehlt; „photosort doctor“ untersucht sie.</translation>
    </message>
    <message>
      <source>The file {path} was moved to the trash, but is not found there.</source>
      <translation>Die Datei {path} wurde in den Papierkorb gelegt, ist dort aber nicht zu finden.</translation>
    </message>
    <message>
      <source>The files are damaged or incomplete. They are left where they are.</source>
      <translation>Die Dateien sind beschädigt oder unvollständig. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
      <source>The files are left where they are.</source>
      <translation>Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
      <source>The files are with a cloud service. Nothing is downloaded unasked.</source>
      <translation>Die Dateien liegen bei einem Cloud-Dienst. Ungefragt wird nichts heruntergeladen.</translation>
    </message>
    <message>
      <source>The file’s name</source>
      <translation>Name der Datei</translation>
    </message>
    <message>
      <source>The first one was taken on</source>
      <translation>Das erste wurde aufgenommen am</translation>
    </message>
    <message>
      <source>The first part keeps the name that you gave.</source>
      <translation>Der erste Teil behält den Namen, den Sie vergeben haben.</translation>
    </message>
    <message>
      <source>The first photo of each line stays, the others go. Only ticked photos move to the {trash}.</source>
      <translation>Das erste Foto jeder Zeile bleibt, die anderen gehen. Nur angehakte Fotos kommen in den {trash}.</translation>
    </message>
    <message>
      <source>The first time takes longest</source>
      <translation>Das erste Mal dauert am längsten</translation>
    </message>
    <message>
      <source>The folder {folder} could not be opened.</source>
      <translation>Der Ordner {folder} konnte nicht geöffnet werden.</translation>
    </message>
    <message>
      <source>The folder {path} does not exist.</source>
      <translation>Den Ordner {path} gibt es nicht.</translation>
    </message>
    <message>
      <source>The folder {path} is a file, not a folder.</source>
      <translation>Der Ordner {path} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
      <source>The folder {path} is in the library already.</source>
      <translation>Der Ordner {path} ist schon in der Sammlung.</translation>
    </message>
    <message>
      <source>The graphics processor ({name}) computes something else than the processor, which looked at the photos.</source>
      <translation>Der Grafikprozessor ({name}) rechnet etwas anderes aus als der Prozessor, der deshalb die Fotos angesehen hat.</translation>
    </message>
    <message>
      <source>The graphics processor ({name}) failed: the processor looked at the photos.</source>
      <translation>Der Grafikprozessor ({name}) ist ausgefallen: Der Prozessor hat die Fotos angesehen.</translation>
    </message>
    <message>
      <source>The left one shows less</source>
      <translation>Das linke zeigt weniger</translation>
    </message>
    <message>
      <source>The library cannot be moved to {path}: it needs {size} there.</source>
      <translation>Die Sammlung lässt sich nicht nach {path} verschieben: Sie braucht dort {size}.</translation>
    </message>
    <message>
      <source>The library cannot be moved to {path}: on a network drive it may be damaged.</source>
      <translation>Die Sammlung lässt sich nicht nach {path} verschieben: Auf einem Netzlaufwerk kann sie Schaden nehmen.</translation>
    </message>
    <message>
      <source>The library cannot be moved to {path}: one of the two folders is or lies in the other.</source>
      <translation>Die Sammlung lässt sich nicht nach {path} verschieben: Einer der beiden Ordner ist der andere oder liegt in ihm.</translation>
    </message>
    <message>
      <source>The library cannot be moved to {path}: that folder is not empty.</source>
      <translation>Die Sammlung lässt sich nicht nach {path} verschieben: Der Ordner ist nicht leer.</translation>
    </message>
    <message>
      <source>The library is damaged</source>
      <translation>Die Sammlung ist beschädigt</translation>
    </message>
    <message>
      <source>The library is in {folder} now</source>
      <translation>Die Sammlung ist jetzt in {folder}</translation>
    </message>
    <message>
      <source>The library was moved to {path} and is not there; connect the drive that it lies on, then start again.</source>
      <translation>Die Sammlung wurde nach {path} verschoben und ist nicht dort; schließen Sie das Laufwerk an, auf dem sie liegt, und starten Sie neu.</translation>
    </message>
    <message>
      <source>The library {path} cannot be mended: {error}.</source>
      <translation>Die Sammlung {path} lässt sich nicht reparieren: {error}.</translation>
    </message>
    <message>
      <source>The library {path} cannot be opened: it is missing or there is no permission.</source>
      <translation>Die Sammlung {path} lässt sich nicht öffnen: Sie fehlt, oder die Berechtigung fehlt.</translation>
    </message>
    <message>
      <source>The library {path} cannot be opened: {error}.</source>
      <translation>Die Sammlung {path} lässt sich nicht öffnen: {error}.</translation>
    </message>
    <message>
      <source>The library {path} cannot be written: it is read-only.</source>
      <translation>In die Sammlung {path} lässt sich nicht schreiben: Sie ist schreibgeschützt.</translation>
    </message>
    <message>
      <source>The library {path} is closed.</source>
      <translation>Die Sammlung {path} ist geschlossen.</translation>
    </message>
    <message>
      <source>The library {path} is damaged and has no sound backup; `photosort doctor --repair` mends what can be mended.</source>
      <translation>Die Sammlung {path} ist beschädigt und hat keine unbeschädigte Sicherung; `photosort doctor --repair` repariert, was sich reparieren lässt.</translation>
    </message>
    <message>
      <source>The library {path} is damaged; `photosort doctor --repair` mends it or goes back to the backup {backup}.</source>
      <translation>Die Sammlung {path} ist beschädigt; `photosort doctor --repair` repariert sie oder kehrt zur Sicherung {backup} zurück.</translation>
    </message>
    <message>
      <source>The library {path} is empty or missing, and none of its backups is sound; move the folder {folder} away to start a new one.</source>
      <translation>Die Sammlung {path} ist leer oder fehlt, und keine ihrer Sicherungen ist unbeschädigt; ohne den Ordner {folder} beginnt eine neue.</translation>
    </message>
    <message>
      <source>The library {path} is empty or missing; `photosort doctor --repair` goes back to the backup {backup}, or move the folder {folder} away to start a new one.</source>
      <translation>Die Sammlung {path} ist leer oder fehlt; `photosort doctor --repair` kehrt zur Sicherung {backup} zurück, ohne den Ordner {folder} beginnt eine neue.</translation>
    </message>
    <message>
      <source>The library {path} is from an older Photosort; open it for writing once.</source>
      <translation>Die Sammlung {path} stammt von einem älteren Photosort; sie muss einmal zum Schreiben geöffnet werden.</translation>
    </message>
    <message>
      <source>The library {path} is in use by another program.</source>
      <translation>Ein anderes Programm benutzt die Sammlung {path}.</translation>
    </message>
    <message>
      <source>The library {path} is not sound:</source>
      <translation>Die Sammlung {path} ist nicht in Ordnung:</translation>
    </message>
    <message>
      <source>The library {path} is open for reading only.</source>
      <translation>Die Sammlung {path} ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
      <source>The library {path} is open in another Photosort (process {id}); close that one first.</source>
      <translation>Die Sammlung {path} ist in einem anderen Photosort (Prozess {id}) geöffnet; schließen Sie zuerst jenes.</translation>
    </message>
    <message>
      <source>The library {path} is open in another Photosort; close that one first.</source>
      <translation>Die Sammlung {path} ist in einem anderen Photosort geöffnet; schließen Sie zuerst jenes.</translation>
    </message>
    <message>
      <source>The library {path} is sound.</source>
      <translation>Die Sammlung {path} ist in Ordnung.</translation>
    </message>
    <message>
      <source>The library {path} lies on a network drive, where it may be damaged; keep it on a local one.</source>
      <translation>Die Sammlung {path} liegt auf einem Netzlaufwerk, wo sie Schaden nehmen kann; legen Sie sie auf ein lokales.</translation>
    </message>
    <message>
      <source>The library {path} reports an error: {error}; `photosort doctor` tells more.</source>
      <translation>Die Sammlung {path} meldet einen Fehler: {error}; `photosort doctor` sagt mehr.</translation>
    </message>
    <message>
      <source>The library {path} was made by a newer Photosort; update this one to open it.</source>
      <translation>Die Sammlung {path} stammt von einem neueren Photosort; zum Öffnen dieses hier aktualisieren.</translation>
    </message>
    <message>
      <source>The library {path} was not closed properly, and nothing can be written there: open it once where it can be written.</source>
      <translation>Die Sammlung {path} wurde nicht richtig geschlossen, und dort lässt sich nichts schreiben: einmal dort öffnen, wo es geht.</translation>
    </message>
    <message>
      <source>The library's own folder cannot take photos.</source>
      <translation>Der eigene Ordner der Sammlung kann keine Fotos aufnehmen.</translation>
    </message>
    <message>
      <source>The library: where your photos lie, their dates, places and cameras, albums, smart albums, names, people, where in photos faces are, with eyes, nose and mouth, those of strangers too, and the history</source>
      <translation>Die Sammlung: wo Ihre Fotos liegen, ihre Daten, Orte und Kameras, Alben, intelligente Alben, Namen, Personen, wo auf Fotos Gesichter sind, mit Augen, Nase und Mund, auch die von Fremden, und der Verlauf</translation>
    </message>
    <message>
      <source>The link has been changed since</source>
      <translation>Die Verknüpfung wurde seither geändert</translation>
    </message>
    <message>
      <source>The log, without the names of your files</source>
      <translation>Das Protokoll, ohne die Namen Ihrer Dateien</translation>
    </message>
    <message>
      <source>The map appears once all photos have been read and learned.</source>
      <translation>Die Karte erscheint, sobald alle Fotos gelesen und gelernt sind.</translation>
    </message>
    <message>
      <source>The most albums there can be</source>
      <translation>Mehr Alben gibt es nicht</translation>
    </message>
    <message>
      <source>The most events there can be</source>
      <translation>Mehr Ereignisse gibt es nicht</translation>
    </message>
    <message>
      <source>The name cannot be used on this system</source>
      <translation>Der Name ist auf diesem System nicht möglich</translation>
    </message>
    <message>
      <source>The name is too long for this system</source>
      <translation>Der Name ist zu lang für dieses System</translation>
    </message>
    <message>
      <source>The new grouping is ready</source>
      <translation>Die neue Gruppierung ist fertig</translation>
    </message>
    <message>
      <source>The new grouping is ready.</source>
      <translation>Die neue Gruppierung ist fertig.</translation>
    </message>
    <message>
      <source>The part of Photosort that opens pictures cannot start: {error}.</source>
      <translation>Der Teil von Photosort, der Bilder öffnet, lässt sich nicht starten: {error}.</translation>
    </message>
    <message>
      <source>The part of Photosort that recognises pictures cannot start: {error}.</source>
      <translation>Der Teil von Photosort, der Bilder erkennt, lässt sich nicht starten: {error}.</translation>
    </message>
    <message>
      <source>The part of Photosort that recognises pictures ended twice by itself ({cause}): free some memory and organize again, everything read so far is kept.</source>
      <translation>Der Teil von Photosort, der Bilder erkennt, endete zweimal von selbst ({cause}): Speicher freigeben und noch einmal ordnen; alles bisher Gelesene bleibt.</translation>
    </message>
    <message>
      <source>The part of Photosort that recognises pictures failed; the log tells more.</source>
      <translation>Der Teil von Photosort, der Bilder erkennt, ist gescheitert; das Protokoll sagt mehr.</translation>
    </message>
    <message>
      <source>The photo is a link, which can only be copied or linked to</source>
      <translation>Das Foto ist eine Verknüpfung; sie lässt sich nur kopieren oder verknüpfen</translation>
    </message>
    <message>
      <source>The photo is in no album</source>
      <translation>Das Foto ist in keinem Album</translation>
    </message>
    <message>
      <source>The photo that is to stay in its place is not there</source>
      <translation>Das Foto, das statt dessen bleiben soll, ist nicht da</translation>
    </message>
    <message>
      <source>The photos leave their folders. Each is compared before the old one goes.</source>
      <translation>Die Fotos verlassen ihre Ordner. Jedes wird verglichen, bevor das alte gelöscht wird.</translation>
    </message>
    <message numerus="yes">
      <source>The photos of {album} are in %Ln albums now</source>
      <translation>
        <numerusform>Die Fotos aus {album} sind jetzt in %Ln Album</numerusform>
        <numerusform>Die Fotos aus {album} sind jetzt in %Ln Alben</numerusform>
      </translation>
    </message>
    <message>
      <source>The photos stay where they are. Photosort reads each of them once.</source>
      <translation>Die Fotos bleiben, wo sie sind. Photosort liest jedes einmal.</translation>
    </message>
    <message>
      <source>The photos stay where they are; the folders need as much room again.</source>
      <translation>Die Fotos bleiben, wo sie sind; die Ordner brauchen noch einmal so viel Platz.</translation>
    </message>
    <message>
      <source>The right one shows less</source>
      <translation>Das rechte zeigt weniger</translation>
    </message>
    <message>
      <source>The same file</source>
      <translation>Dieselbe Datei</translation>
    </message>
    <message>
      <source>The same files under a second name, on the same drive. No extra room.</source>
      <translation>Dieselben Dateien unter einem zweiten Namen, auf demselben Laufwerk. Kein zusätzlicher Platz.</translation>
    </message>
    <message>
      <source>The sidecar cannot be understood: it could not be read as XMP</source>
      <translation>Die Begleitdatei ist nicht zu verstehen: Sie ließ sich nicht als XMP lesen</translation>
    </message>
    <message>
      <source>The sidecar cannot be understood: it holds no XMP</source>
      <translation>Die Begleitdatei ist nicht zu verstehen: Sie enthält kein XMP</translation>
    </message>
    <message>
      <source>The sidecar cannot be understood: {name} is not written as a list</source>
      <translation>Die Begleitdatei ist nicht zu verstehen: {name} ist nicht als Liste geschrieben</translation>
    </message>
    <message>
      <source>The sidecar has been changed since</source>
      <translation>Die Begleitdatei wurde seither geändert</translation>
    </message>
    <message>
      <source>The sidecar is no longer there</source>
      <translation>Die Begleitdatei ist nicht mehr da</translation>
    </message>
    <message>
      <source>The system could not read it ({error})</source>
      <translation>Das System konnte sie nicht lesen ({error})</translation>
    </message>
    <message>
      <source>The system did not move the file</source>
      <translation>Das System hat die Datei nicht verschoben</translation>
    </message>
    <message>
      <source>The system has no other program that opens {name}.</source>
      <translation>Das System hat kein anderes Programm, das {name} öffnet.</translation>
    </message>
    <message>
      <source>The system refused: {error}</source>
      <translation>Das System verweigert es: {error}</translation>
    </message>
    <message>
      <source>The system watches only so many folders for each user; with “sudo sysctl {setting}” it watches more.</source>
      <translation>Das System beobachtet für jeden Benutzer nur eine begrenzte Zahl von Ordnern; mit „sudo sysctl {setting}“ werden es mehr.</translation>
    </message>
    <message>
      <source>The thumbnail cache {path} cannot be read.</source>
      <translation>Der Speicher der Vorschaubilder {path} lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>The thumbnails cannot be used; they are made anew.</source>
      <translation>Die Vorschaubilder sind unbrauchbar; sie werden neu erzeugt.</translation>
    </message>
    <message>
      <source>The trash is not at hand</source>
      <translation>Der Papierkorb ist nicht erreichbar</translation>
    </message>
    <message>
      <source>The whole picture</source>
      <translation>Das ganze Bild</translation>
    </message>
    <message numerus="yes">
      <source>Their RAW files take their places.</source>
      <translation>
        <numerusform>Die RAW-Datei tritt an seine Stelle.</numerusform>
        <numerusform>Die RAW-Dateien treten an ihre Stelle.</numerusform>
      </translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>There are no albums yet.</source>
      <translation>Es gibt noch keine Alben.</translation>
    </message>
    <message>
      <source>There are no photos here</source>
      <translation>Hier sind keine Fotos</translation>
    </message>
    <message>
      <source>There are no photos in your folders yet. New ones are found by themselves.</source>
      <translation>In Ihren Ordnern sind noch keine Fotos. Neue werden von selbst gefunden.</translation>
    </message>
    <message>
      <source>There is a new grouping. Nothing has changed yet.</source>
      <translation>Es gibt eine neue Gruppierung. Noch hat sich nichts geändert.</translation>
    </message>
    <message>
      <source>There is an album “{name}” already</source>
      <translation>Es gibt schon ein Album „{name}“</translation>
    </message>
    <message>
      <source>There is no act {id} in the history.</source>
      <translation>Im Verlauf steht keine Handlung {id}.</translation>
    </message>
    <message>
      <source>There is no act {id} on disk in the history.</source>
      <translation>Im Verlauf steht keine Handlung {id} auf der Platte.</translation>
    </message>
    <message>
      <source>There is no album {id}.</source>
      <translation>Es gibt kein Album {id}.</translation>
    </message>
    <message>
      <source>There is no backup {path}, nor any other sound one.</source>
      <translation>Es gibt weder die Sicherung {path} noch eine andere unbeschädigte.</translation>
    </message>
    <message>
      <source>There is no backup {path}; there are: {text}.</source>
      <translation>Es gibt keine Sicherung {path}; es gibt: {text}.</translation>
    </message>
    <message>
      <source>There is no encoder named {name}.</source>
      <translation>Es gibt keinen Encoder namens {name}.</translation>
    </message>
    <message>
      <source>There is no event before this one.</source>
      <translation>Vor diesem gibt es kein Ereignis.</translation>
    </message>
    <message>
      <source>There is no event {id}.</source>
      <translation>Es gibt kein Ereignis {id}.</translation>
    </message>
    <message>
      <source>There is no face data</source>
      <translation>Es gibt keine Gesichtsdaten</translation>
    </message>
    <message>
      <source>There is no folder {id} in the library.</source>
      <translation>In der Sammlung gibt es keinen Ordner {id}.</translation>
    </message>
    <message>
      <source>There is no graphics processor that can be used: the processor looked at the photos.</source>
      <translation>Es gibt keinen Grafikprozessor, der sich nutzen lässt: Der Prozessor hat die Fotos angesehen.</translation>
    </message>
    <message>
      <source>There is no library in {path}.</source>
      <translation>In {path} ist keine Sammlung.</translation>
    </message>
    <message>
      <source>There is no person {id}.</source>
      <translation>Es gibt keine Person {id}.</translation>
    </message>
    <message>
      <source>There is no smart album {id}.</source>
      <translation>Es gibt kein intelligentes Album {id}.</translation>
    </message>
    <message>
      <source>There is nothing to redo</source>
      <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
      <source>There is nothing to undo</source>
      <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
      <source>There is only one way to group these photos.</source>
      <translation>Diese Fotos lassen sich nur auf eine Weise gruppieren.</translation>
    </message>
    <message numerus="yes">
      <source>These %Ln are no faces</source>
      <translation>
        <numerusform>Das ist kein Gesicht</numerusform>
        <numerusform>Diese %Ln sind keine Gesichter</numerusform>
      </translation>
    </message>
    <message>
      <source>These keys have a meaning everywhere and cannot be given away.</source>
      <translation>Diese Tasten haben überall eine Bedeutung und lassen sich nicht vergeben.</translation>
    </message>
    <message>
      <source>These photos fit no album well enough. Move them where they belong, or leave them here.</source>
      <translation>Diese Fotos passen in kein Album gut genug. Verschieben Sie sie, wohin sie gehören, oder lassen Sie sie hier.</translation>
    </message>
    <message>
      <source>These photos look alike.</source>
      <translation>Diese Fotos sehen sich ähnlich.</translation>
    </message>
    <message>
      <source>These photos look too much alike to split.</source>
      <translation>Diese Fotos sind einander zu ähnlich, um sie zu teilen.</translation>
    </message>
    <message>
      <source>They are gone for good, also from the history. Your photos are not touched.</source>
      <translation>Sie sind endgültig weg, auch aus dem Verlauf. Ihre Fotos bleiben unberührt.</translation>
    </message>
    <message>
      <source>They are made again as photos are seen. Photos whose drive is away keep theirs.</source>
      <translation>Sie entstehen neu, sobald Fotos zu sehen sind. Fotos, deren Laufwerk fehlt, behalten ihre.</translation>
    </message>
    <message>
      <source>They are really gone</source>
      <translation>Sie sind wirklich weg</translation>
    </message>
    <message>
      <source>They do not lie on each other</source>
      <translation>Sie liegen nicht aufeinander</translation>
    </message>
    <message>
      <source>They do not look like the rest of their albums.</source>
      <translation>Sie sehen nicht aus wie der Rest ihrer Alben.</translation>
    </message>
    <message numerus="yes">
      <source>They do not look like the rest of this album.</source>
      <translation>
        <numerusform>Es sieht nicht aus wie die anderen in diesem Album.</numerusform>
        <numerusform>Sie sehen nicht aus wie die anderen in diesem Album.</numerusform>
      </translation>
    </message>
    <message>
      <source>They look like something that you may not want to keep.</source>
      <translation>Sie sehen nach etwas aus, das Sie vielleicht nicht behalten wollen.</translation>
    </message>
    <message>
      <source>They looked like junk, and you said that they are none.</source>
      <translation>Sie sahen nach Müll aus; Sie haben gesagt, dass sie keiner sind.</translation>
    </message>
    <message>
      <source>They show again when you turn it on.</source>
      <translation>Sie sind wieder zu sehen, sobald die Suche läuft.</translation>
    </message>
    <message>
      <source>They show people you know, or do not look like the rest.</source>
      <translation>Sie zeigen Personen, die Sie kennen, oder sehen nicht aus wie die anderen.</translation>
    </message>
    <message numerus="yes">
      <source>They show people you know.</source>
      <translation>
        <numerusform>Es zeigt jemanden, den Sie kennen.</numerusform>
        <numerusform>Sie zeigen Personen, die Sie kennen.</numerusform>
      </translation>
    </message>
    <message>
      <source>They stand behind what you chose. “{act}” can be for what you see, or for all of them.</source>
      <translation>Sie stehen hinter dem, was gewählt ist. „{act}“ kann dem gelten, was zu sehen ist, oder allen.</translation>
    </message>
    <message>
      <source>Things</source>
      <translation>Dinge</translation>
    </message>
    <message>
      <source>This RAW file holds no preview</source>
      <translation>Diese RAW-Datei enthält keine Vorschau</translation>
    </message>
    <message>
      <source>This act is still being done; stop it first.</source>
      <translation>Das läuft noch; halten Sie es zuerst an.</translation>
    </message>
    <message>
      <source>This day has not come yet.</source>
      <translation>Dieser Tag kommt erst noch.</translation>
    </message>
    <message>
      <source>This drive can be unplugged; without it the photos are not available.</source>
      <translation>Dieses Laufwerk lässt sich abziehen; ohne es sind die Fotos nicht verfügbar.</translation>
    </message>
    <message>
      <source>This drive can be unplugged; without it there are no albums.</source>
      <translation>Dieses Laufwerk lässt sich abziehen; ohne es gibt es keine Alben.</translation>
    </message>
    <message>
      <source>This is a demo: Photosort drew these photos. Drop a folder of your own anywhere to begin.</source>
      <translation>Das ist eine Demo: Diese Fotos hat Photosort gezeichnet. Ziehen Sie einen eigenen Ordner ins Fenster, um anzufangen.</translation>
    </message>
    <message>
      <source>This is in no event that could be split.</source>
      <translation>Das gehört zu keinem Ereignis, das sich teilen ließe.</translation>
    </message>
    <message>
      <source>This is no face</source>
      <translation>Das ist kein Gesicht</translation>
    </message>
    <message>
      <source>This is not a face of {person}.</source>
      <translation>Dieses Gesicht gehört nicht zu dieser Person: {person}.</translation>
    </message>
    <message>
      <source>This is…</source>
      <translation>Das ist …</translation>
    </message>
    <message>
      <source>This page has one order only</source>
      <translation>Diese Seite kennt nur eine Reihenfolge</translation>
    </message>
    <message>
      <source>This photo is not read for text yet.</source>
      <translation>Dieses Foto ist noch nicht auf Text gelesen.</translation>
    </message>
    <message>
      <source>This settles by itself:</source>
      <translation>Das gibt sich von selbst:</translation>
    </message>
    <message>
      <source>Thumbnails: small pictures of your photos</source>
      <translation>Vorschaubilder: Ihre Fotos in klein</translation>
    </message>
    <message>
      <source>Tick all</source>
      <translation>Alle anhaken</translation>
    </message>
    <message numerus="yes">
      <source>Tick all %Ln</source>
      <translation>
        <numerusform>Anhaken</numerusform>
        <numerusform>Alle %Ln anhaken</numerusform>
      </translation>
    </message>
    <message>
      <source>Tigers</source>
      <translation>Tiger</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Zeitleiste</translation>
    </message>
    <message>
      <source>Timor-Leste</source>
      <translation>Timor-Leste</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Togo</source>
      <translation>Togo</translation>
    </message>
    <message>
      <source>Tokelau</source>
      <translation>Tokelau</translation>
    </message>
    <message numerus="yes">
      <source>Told %Ln photos apart</source>
      <translation>
        <numerusform>%Ln Foto auseinandergehalten</numerusform>
        <numerusform>%Ln Fotos auseinandergehalten</numerusform>
      </translation>
    </message>
    <message>
      <source>Tonga</source>
      <translation>Tonga</translation>
    </message>
    <message>
      <source>Too dark</source>
      <translation>Zu dunkel</translation>
    </message>
    <message>
      <source>Too large for the memory of this computer</source>
      <translation>Zu groß für den Speicher dieses Computers</translation>
    </message>
    <message>
      <source>Too large: more than {limit} pixels</source>
      <translation>Zu groß: mehr als {limit} Pixel</translation>
    </message>
    <message>
      <source>Too large: {width} × {height} pixels</source>
      <translation>Zu groß: {width} × {height} Pixel</translation>
    </message>
    <message numerus="yes">
      <source>Took %Ln photos out of their albums</source>
      <translation>
        <numerusform>%Ln Foto aus seinem Album genommen</numerusform>
        <numerusform>%Ln Fotos aus ihren Alben genommen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Took back %Ln photos from their folders</source>
      <translation>
        <numerusform>%Ln Foto aus seinem Ordner zurückgenommen</numerusform>
        <numerusform>%Ln Fotos aus ihren Ordnern zurückgenommen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Took the albums of %Ln photos out of the sidecars</source>
      <translation>
        <numerusform>Die Alben von %Ln Foto aus den Begleitdateien genommen</numerusform>
        <numerusform>Die Alben von %Ln Fotos aus den Begleitdateien genommen</numerusform>
      </translation>
    </message>
    <message>
      <source>Took the birthday of {person} away</source>
      <translation>Geburtstag weggenommen: {person}</translation>
    </message>
    <message numerus="yes">
      <source>Took the marks off %Ln photos</source>
      <translation>
        <numerusform>Markierung von %Ln Foto entfernt</numerusform>
        <numerusform>Markierungen von %Ln Fotos entfernt</numerusform>
      </translation>
    </message>
    <message>
      <source>Took the name of {person} away</source>
      <translation>Den Namen {person} weggenommen</translation>
    </message>
    <message>
      <source>Took {name} out of Photosort</source>
      <translation>{name} aus Photosort herausgenommen</translation>
    </message>
    <message>
      <source>Town</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Towns</source>
      <translation>Orte</translation>
    </message>
    <message>
      <source>Toys</source>
      <translation>Spielzeug</translation>
    </message>
    <message>
      <source>Tractors</source>
      <translation>Traktoren</translation>
    </message>
    <message>
      <source>Trains</source>
      <translation>Züge</translation>
    </message>
    <message>
      <source>Trams</source>
      <translation>Straßenbahnen</translation>
    </message>
    <message>
      <source>Trash…</source>
      <translation>Papierkorb…</translation>
    </message>
    <message>
      <source>Travels with this photo</source>
      <translation>Gehört zu diesem Foto</translation>
    </message>
    <message>
      <source>Trinidad and Tobago</source>
      <translation>Trinidad und Tobago</translation>
    </message>
    <message>
      <source>Trucks</source>
      <translation>Lastwagen</translation>
    </message>
    <message>
      <source>Trucks and buses</source>
      <translation>Lastwagen und Busse</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <source>Try all again</source>
      <translation>Alle noch einmal versuchen</translation>
    </message>
    <message>
      <source>Tunisia</source>
      <translation>Tunesien</translation>
    </message>
    <message>
      <source>Turkey</source>
      <translation>Türkei</translation>
    </message>
    <message>
      <source>Turkmenistan</source>
      <translation>Turkmenistan</translation>
    </message>
    <message>
      <source>Turks and Caicos Islands</source>
      <translation>Turks- und Caicosinseln</translation>
    </message>
    <message>
      <source>Turn the view</source>
      <translation>Ansicht drehen</translation>
    </message>
    <message>
      <source>Turned</source>
      <translation>Gedreht</translation>
    </message>
    <message>
      <source>Turned off, it is deleted at once, with all faces of which you said nothing. Names, and where the faces are that you named or spoke of, stay until you delete all face data.</source>
      <translation>Beim Ausschalten wird es sofort gelöscht, mit allen Gesichtern, zu denen nichts gesagt wurde. Namen, und wo die Gesichter sind, die benannt wurden oder zu denen etwas gesagt wurde, bleiben, bis alle Gesichtsdaten gelöscht werden.</translation>
    </message>
    <message>
      <source>Turtles</source>
      <translation>Schildkröten</translation>
    </message>
    <message>
      <source>Tuvalu</source>
      <translation>Tuvalu</translation>
    </message>
    <message>
      <source>Twenty photos at most are compared: select fewer</source>
      <translation>Höchstens zwanzig Fotos werden verglichen: Wählen Sie weniger</translation>
    </message>
    <message>
      <source>Type the beginning of a town, also with its country</source>
      <translation>Anfang eines Ortes eingeben, auch mit Land</translation>
    </message>
    <message>
      <source>U.S. Virgin Islands</source>
      <translation>Amerikanische Jungferninseln</translation>
    </message>
    <message>
      <source>Uganda</source>
      <translation>Uganda</translation>
    </message>
    <message>
      <source>Ukraine</source>
      <translation>Ukraine</translation>
    </message>
    <message>
      <source>Umbrellas</source>
      <translation>Regenschirme</translation>
    </message>
    <message>
      <source>Unchanged</source>
      <translation>Unverändert</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Undo brings back what goes, and so does the system {trash}.</source>
      <translation>„Rückgängig“ holt zurück, was wegkommt; ebenso der {trash} des Systems.</translation>
    </message>
    <message>
      <source>Undo brings back what goes. Nothing of the demo comes into the system {trash}.</source>
      <translation>„Rückgängig“ holt zurück, was wegkommt. In den {trash} des Systems kommt aus der Demo nichts.</translation>
    </message>
    <message>
      <source>Undo puts them together again.</source>
      <translation>„Rückgängig“ fügt sie wieder zusammen.</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Rückgängig gemacht</translation>
    </message>
    <message>
      <source>Undone: {act}</source>
      <translation>Rückgängig gemacht: {act}</translation>
    </message>
    <message>
      <source>United Arab Emirates</source>
      <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
      <source>United Kingdom</source>
      <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
      <source>United States</source>
      <translation>Vereinigte Staaten</translation>
    </message>
    <message>
      <source>United States Minor Outlying Islands</source>
      <translation>Amerikanische Überseeinseln</translation>
    </message>
    <message numerus="yes">
      <source>Unpinned %Ln photos</source>
      <translation>
        <numerusform>%Ln Foto losgelassen</numerusform>
        <numerusform>%Ln Fotos losgelassen</numerusform>
      </translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Nicht lesbar</translation>
    </message>
    <message>
      <source>Unsorted</source>
      <translation>Unsortiert</translation>
    </message>
    <message>
      <source>Unsorted cannot be dismissed or suggested as junk.</source>
      <translation>„Unsortiert“ lässt sich weder als Müll vorschlagen noch davon ausnehmen.</translation>
    </message>
    <message>
      <source>Unsorted cannot be merged.</source>
      <translation>„Unsortiert“ lässt sich nicht zusammenlegen.</translation>
    </message>
    <message>
      <source>Unsorted cannot be renamed.</source>
      <translation>„Unsortiert“ lässt sich nicht umbenennen.</translation>
    </message>
    <message>
      <source>Unsorted cannot be split.</source>
      <translation>„Unsortiert“ lässt sich nicht teilen.</translation>
    </message>
    <message>
      <source>Untick all</source>
      <translation>Alle abwählen</translation>
    </message>
    <message numerus="yes">
      <source>Untick all %Ln</source>
      <translation>
        <numerusform>Abwählen</numerusform>
        <numerusform>Alle %Ln abwählen</numerusform>
      </translation>
    </message>
    <message>
      <source>Uruguay</source>
      <translation>Uruguay</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
      <source>Use %Ln albums</source>
      <translation>
        <numerusform>%Ln Album übernehmen</numerusform>
        <numerusform>%Ln Alben übernehmen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Use %Ln events</source>
      <translation>
        <numerusform>%Ln Ereignis übernehmen</numerusform>
        <numerusform>%Ln Ereignisse übernehmen</numerusform>
      </translation>
    </message>
    <message>
      <source>Use as the album’s cover</source>
      <translation>Als Titelbild des Albums verwenden</translation>
    </message>
    <message>
      <source>Use as the person’s picture</source>
      <translation>Als Bild der Person verwenden</translation>
    </message>
    <message>
      <source>Use it</source>
      <translation>Verwenden</translation>
    </message>
    <message>
      <source>Use the graphics processor</source>
      <translation>Den Grafikprozessor nutzen</translation>
    </message>
    <message>
      <source>Use these keys</source>
      <translation>Diese Tasten verwenden</translation>
    </message>
    <message>
      <source>Uzbekistan</source>
      <translation>Usbekistan</translation>
    </message>
    <message>
      <source>Vanuatu</source>
      <translation>Vanuatu</translation>
    </message>
    <message>
      <source>Vatican City</source>
      <translation>Vatikanstadt</translation>
    </message>
    <message>
      <source>Vehicles</source>
      <translation>Fahrzeuge</translation>
    </message>
    <message>
      <source>Venezuela</source>
      <translation>Venezuela</translation>
    </message>
    <message>
      <source>Version {version}. A folder goes in, albums of look-alikes come out. Nothing leaves this computer.</source>
      <translation>Version {version}. Ein Ordner geht hinein, Alben ähnlicher Fotos kommen heraus. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
      <source>Very likely junk</source>
      <translation>Sehr wahrscheinlich Müll</translation>
    </message>
    <message>
      <source>Vietnam</source>
      <translation>Vietnam</translation>
    </message>
    <message>
      <source>Volcanoes</source>
      <translation>Vulkane</translation>
    </message>
    <message>
      <source>Volleyball</source>
      <translation>Volleyball</translation>
    </message>
    <message>
      <source>W</source>
      <translation>W</translation>
    </message>
    <message>
      <source>Wallis and Futuna</source>
      <translation>Wallis und Futuna</translation>
    </message>
    <message>
      <source>Watch for changes</source>
      <translation>Auf Änderungen achten</translation>
    </message>
    <message>
      <source>Watch {folder} for changes</source>
      <translation>In {folder} auf Änderungen achten</translation>
    </message>
    <message>
      <source>Well</source>
      <translation>Gut</translation>
    </message>
    <message>
      <source>Well ({well} of {all})</source>
      <translation>Gut ({well} von {all})</translation>
    </message>
    <message>
      <source>Went back to the backup {backup}. What was there lies in {folder}.</source>
      <translation>Zurückgekehrt zur Sicherung {backup}. Was da war, liegt in {folder}.</translation>
    </message>
    <message>
      <source>Western Sahara</source>
      <translation>Westsahara</translation>
    </message>
    <message>
      <source>Whales</source>
      <translation>Wale</translation>
    </message>
    <message>
      <source>What and where</source>
      <translation>Was und wo</translation>
    </message>
    <message>
      <source>What is added there is found all the same, a little later.</source>
      <translation>Was dort dazukommt, wird trotzdem gefunden, nur etwas später.</translation>
    </message>
    <message>
      <source>What is done with people stands in the menu People</source>
      <translation>Was mit Personen geschieht, steht im Menü Personen</translation>
    </message>
    <message>
      <source>What is missing here</source>
      <translation>Was hier fehlt</translation>
    </message>
    <message>
      <source>What is missing here…</source>
      <translation>Was hier fehlt…</translation>
    </message>
    <message>
      <source>What is not here yet of “{folder}”</source>
      <translation>Was von „{folder}“ noch nicht hier ist</translation>
    </message>
    <message>
      <source>What is read is kept.</source>
      <translation>Was gelesen ist, bleibt.</translation>
    </message>
    <message>
      <source>What is read is kept. Learning and grouping start over next time.</source>
      <translation>Was gelesen ist, bleibt. Lernen und Gruppieren beginnen beim nächsten Mal von vorn.</translation>
    </message>
    <message>
      <source>What is read is kept. The new grouping has to be asked for again.</source>
      <translation>Gelesenes bleibt erhalten. Die neue Gruppierung muss noch einmal angefordert werden.</translation>
    </message>
    <message>
      <source>What is stored</source>
      <translation>Was gespeichert ist</translation>
    </message>
    <message>
      <source>What is stored…</source>
      <translation>Was gespeichert ist…</translation>
    </message>
    <message>
      <source>What is worked out of a face is biometric data. It stays on this computer.</source>
      <translation>Was aus einem Gesicht berechnet wird, sind biometrische Daten. Sie bleiben auf diesem Rechner.</translation>
    </message>
    <message>
      <source>What is worked out of a face is biometric data: by it somebody can be known again. It can be deleted at any time, under Settings, People; your photos stay as they are.</source>
      <translation>Was aus einem Gesicht berechnet wird, sind biometrische Daten: An ihnen ist jemand wiederzuerkennen. Sie lassen sich jederzeit löschen, unter Einstellungen, Personen; Ihre Fotos bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>What the sidecar said before is lost</source>
      <translation>Was zuvor in der Begleitdatei stand, ist verloren</translation>
    </message>
    <message>
      <source>What was deleted for good cannot be brought back.</source>
      <translation>Was endgültig gelöscht wurde, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>What was put into folders or sidecars, and the way back</source>
      <translation>Was in Ordner oder Begleitdateien gelegt wurde, und der Weg zurück</translation>
    </message>
    <message>
      <source>What would be there</source>
      <translation>Was dort wäre</translation>
    </message>
    <message>
      <source>What you delete goes to the system trash.</source>
      <translation>Was Sie löschen, kommt in den Papierkorb des Systems.</translation>
    </message>
    <message>
      <source>What your photos are found by: names, towns, words</source>
      <translation>Wonach Ihre Fotos gefunden werden: Namen, Orte, Wörter</translation>
    </message>
    <message>
      <source>When and where</source>
      <translation>Wann und wo</translation>
    </message>
    <message>
      <source>Where is {folder} now?</source>
      <translation>Wo ist {folder} jetzt?</translation>
    </message>
    <message numerus="yes">
      <source>Where were these %Ln photos taken? Move the map until the cross is there, or search for the town.</source>
      <translation>
        <numerusform>Wo wurde dieses Foto aufgenommen? Verschiebe die Karte, bis das Kreuz dort ist, oder suche den Ort.</numerusform>
        <numerusform>Wo wurden diese %Ln Fotos aufgenommen? Verschiebe die Karte, bis das Kreuz dort ist, oder suche den Ort.</numerusform>
      </translation>
    </message>
    <message>
      <source>Which of your photos show the same picture</source>
      <translation>Welche Ihrer Fotos dasselbe Bild zeigen</translation>
    </message>
    <message>
      <source>Which photos are shown</source>
      <translation>Welche Fotos gezeigt werden</translation>
    </message>
    <message>
      <source>While nothing else is going on, to find photos by it. Turned off, what was read stays.</source>
      <translation>Während sonst nichts zu tun ist, damit Fotos danach gefunden werden. Ausgeschaltet bleibt, was gelesen ist.</translation>
    </message>
    <message>
      <source>White pages</source>
      <translation>Weiße Seiten</translation>
    </message>
    <message>
      <source>Whiteboards</source>
      <translation>Whiteboards</translation>
    </message>
    <message>
      <source>Who is this?</source>
      <translation>Wer ist das?</translation>
    </message>
    <message>
      <source>Whole map (0)</source>
      <translation>Ganze Karte (0)</translation>
    </message>
    <message>
      <source>Whose name stays?</source>
      <translation>Wessen Name bleibt?</translation>
    </message>
    <message>
      <source>Why this album</source>
      <translation>Warum dieses Album</translation>
    </message>
    <message>
      <source>Wild animals</source>
      <translation>Wildtiere</translation>
    </message>
    <message>
      <source>Wine</source>
      <translation>Wein</translation>
    </message>
    <message>
      <source>Wolves</source>
      <translation>Wölfe</translation>
    </message>
    <message>
      <source>Worse exposed</source>
      <translation>Schlechter belichtet</translation>
    </message>
    <message numerus="yes">
      <source>Would copy {photos} ({size}) into %Ln folders</source>
      <translation>
        <numerusform>Würde {photos} ({size}) in %Ln Ordner kopieren</numerusform>
        <numerusform>Würde {photos} ({size}) in %Ln Ordner kopieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Would finish: {act}</source>
      <translation>Würde zu Ende führen: {act}</translation>
    </message>
    <message numerus="yes">
      <source>Would forget {person} with %Ln faces</source>
      <translation>
        <numerusform>Würde {person} mit %Ln Gesicht vergessen</numerusform>
        <numerusform>Würde {person} mit %Ln Gesichtern vergessen</numerusform>
      </translation>
    </message>
    <message>
      <source>Would go back to the backup {backup}.</source>
      <translation>Würde zur Sicherung {backup} zurückkehren.</translation>
    </message>
    <message numerus="yes">
      <source>Would guess where %Ln photos were taken</source>
      <translation>
        <numerusform>Würde den Ort von %Ln Foto schätzen</numerusform>
        <numerusform>Würde den Ort von %Ln Fotos schätzen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would hard-link {photos} ({size}) into %Ln folders</source>
      <translation>
        <numerusform>Würde {photos} ({size}) als harte Verknüpfungen in %Ln Ordner legen</numerusform>
        <numerusform>Würde {photos} ({size}) als harte Verknüpfungen in %Ln Ordner legen</numerusform>
      </translation>
    </message>
    <message>
      <source>Would hide {person}</source>
      <translation>Würde {person} ausblenden</translation>
    </message>
    <message>
      <source>Would let Photosort choose the cover of {album} again</source>
      <translation>Würde Photosort das Titelbild von {album} wieder wählen lassen</translation>
    </message>
    <message numerus="yes">
      <source>Would make %Ln photos favourites</source>
      <translation>
        <numerusform>Würde %Ln Foto zum Favoriten machen</numerusform>
        <numerusform>Würde %Ln Fotos zu Favoriten machen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would make %Ln photos no longer favourites</source>
      <translation>
        <numerusform>%Ln Foto wäre kein Favorit mehr</numerusform>
        <numerusform>%Ln Fotos wären keine Favoriten mehr</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would make symbolic links to {photos} ({size}) in %Ln folders</source>
      <translation>
        <numerusform>Würde symbolische Verknüpfungen zu {photos} ({size}) in %Ln Ordner legen</numerusform>
        <numerusform>Würde symbolische Verknüpfungen zu {photos} ({size}) in %Ln Ordner legen</numerusform>
      </translation>
    </message>
    <message>
      <source>Would make the smart album {name}</source>
      <translation>Würde das intelligente Album {name} anlegen</translation>
    </message>
    <message>
      <source>Would make {name} the cover of {album}</source>
      <translation>Würde {name} zum Titelbild von {album} machen</translation>
    </message>
    <message numerus="yes">
      <source>Would mark %Ln photos as kept</source>
      <translation>
        <numerusform>Würde %Ln Foto als behalten markieren</numerusform>
        <numerusform>Würde %Ln Fotos als behalten markieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would mark %Ln photos as rejected</source>
      <translation>
        <numerusform>Würde %Ln Foto als aussortiert markieren</numerusform>
        <numerusform>Würde %Ln Fotos als aussortiert markieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Would mend it, or go back to the backup {backup}.</source>
      <translation>Würde sie reparieren oder zur Sicherung {backup} zurückkehren.</translation>
    </message>
    <message>
      <source>Would mend it.</source>
      <translation>Würde sie reparieren.</translation>
    </message>
    <message numerus="yes">
      <source>Would merge %Ln people into {person}</source>
      <translation>
        <numerusform>Würde %Ln Person zusammenlegen: {person}</numerusform>
        <numerusform>Würde %Ln Personen zusammenlegen: {person}</numerusform>
      </translation>
    </message>
    <message>
      <source>Would merge {albums} into {album}: {photos}</source>
      <translation>Würde {albums} mit {album} zusammenlegen: {photos}</translation>
    </message>
    <message numerus="yes">
      <source>Would move %Ln photos into a new album {album}</source>
      <translation>
        <numerusform>Würde %Ln Foto in ein neues Album {album} verschieben</numerusform>
        <numerusform>Würde %Ln Fotos in ein neues Album {album} verschieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would move %Ln photos into {album}</source>
      <translation>
        <numerusform>Würde %Ln Foto in {album} verschieben</numerusform>
        <numerusform>Würde %Ln Fotos in {album} verschieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would move %Ln photos of {album} to the trash</source>
      <translation>
        <numerusform>Würde %Ln Foto aus {album} in den Papierkorb legen</numerusform>
        <numerusform>Würde %Ln Fotos aus {album} in den Papierkorb legen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would move %Ln photos of {album} to the trash; their RAW files stay</source>
      <translation>
        <numerusform>Würde %Ln Foto aus {album} in den Papierkorb legen; seine RAW-Datei bleibt</numerusform>
        <numerusform>Würde %Ln Fotos aus {album} in den Papierkorb legen; ihre RAW-Dateien bleiben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would move %Ln photos of {album} to the trash; {photos} held back</source>
      <translation>
        <numerusform>Würde %Ln Foto aus {album} in den Papierkorb legen; {photos} zurückgehalten</numerusform>
        <numerusform>Würde %Ln Fotos aus {album} in den Papierkorb legen; {photos} zurückgehalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would move the RAW files of %Ln photos of {album} to the trash</source>
      <translation>
        <numerusform>Würde die RAW-Datei von %Ln Foto aus {album} in den Papierkorb legen</numerusform>
        <numerusform>Würde die RAW-Dateien von %Ln Fotos aus {album} in den Papierkorb legen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would move the dates of %Ln photos {by} earlier</source>
      <translation>
        <numerusform>Würde %Ln Foto um {by} früher datieren</numerusform>
        <numerusform>Würde %Ln Fotos um {by} früher datieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would move the dates of %Ln photos {by} later</source>
      <translation>
        <numerusform>Würde %Ln Foto um {by} später datieren</numerusform>
        <numerusform>Würde %Ln Fotos um {by} später datieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would move {photos} ({size}) into %Ln folders</source>
      <translation>
        <numerusform>Würde {photos} ({size}) in %Ln Ordner verschieben</numerusform>
        <numerusform>Würde {photos} ({size}) in %Ln Ordner verschieben</numerusform>
      </translation>
    </message>
    <message>
      <source>Would redo: {act}</source>
      <translation>Würde wiederholen: {act}</translation>
    </message>
    <message>
      <source>Would remove the smart album {name}</source>
      <translation>Würde das intelligente Album {name} entfernen</translation>
    </message>
    <message>
      <source>Would rename {album} to {name}</source>
      <translation>Würde {album} in {name} umbenennen</translation>
    </message>
    <message numerus="yes">
      <source>Would say where %Ln photos were taken</source>
      <translation>
        <numerusform>Würde den Ort von %Ln Foto angeben</numerusform>
        <numerusform>Würde den Ort von %Ln Fotos angeben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would set the dates of %Ln photos to {time}</source>
      <translation>
        <numerusform>Würde das Datum von %Ln Foto auf {time} setzen</numerusform>
        <numerusform>Würde das Datum von %Ln Fotos auf {time} setzen</numerusform>
      </translation>
    </message>
    <message>
      <source>Would show {person} again</source>
      <translation>Würde {person} wieder einblenden</translation>
    </message>
    <message numerus="yes">
      <source>Would split %Ln faces off from {person}</source>
      <translation>
        <numerusform>Würde %Ln Gesicht von {person} trennen</numerusform>
        <numerusform>Würde %Ln Gesichter von {person} trennen</numerusform>
      </translation>
    </message>
    <message>
      <source>Would split {album} into {sizes} photos</source>
      <translation>Würde {album} in {sizes} Fotos aufteilen</translation>
    </message>
    <message numerus="yes">
      <source>Would take %Ln photos out of their albums</source>
      <translation>
        <numerusform>Würde %Ln Foto aus seinem Album nehmen</numerusform>
        <numerusform>Würde %Ln Fotos aus ihren Alben nehmen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would take the marks off %Ln photos</source>
      <translation>
        <numerusform>Würde die Markierung von %Ln Foto entfernen</numerusform>
        <numerusform>Würde die Markierungen von %Ln Fotos entfernen</numerusform>
      </translation>
    </message>
    <message>
      <source>Would undo: {act}</source>
      <translation>Würde rückgängig machen: {act}</translation>
    </message>
    <message numerus="yes">
      <source>Would write %Ln albums to {path}</source>
      <translation>
        <numerusform>Würde %Ln Album in {path} schreiben</numerusform>
        <numerusform>Würde %Ln Alben in {path} schreiben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would write the albums of %Ln photos into sidecars</source>
      <translation>
        <numerusform>Würde die Alben von %Ln Foto in Begleitdateien schreiben</numerusform>
        <numerusform>Würde die Alben von %Ln Fotos in Begleitdateien schreiben</numerusform>
      </translation>
    </message>
    <message>
      <source>Writing XMP files</source>
      <translation>XMP-Dateien werden geschrieben</translation>
    </message>
    <message numerus="yes">
      <source>Wrote %Ln albums to {path}</source>
      <translation>
        <numerusform>%Ln Album in {path} geschrieben</numerusform>
        <numerusform>%Ln Alben in {path} geschrieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Wrote the albums of %Ln photos into sidecars</source>
      <translation>
        <numerusform>Die Alben von %Ln Foto in Begleitdateien geschrieben</numerusform>
        <numerusform>Die Alben von %Ln Fotos in Begleitdateien geschrieben</numerusform>
      </translation>
    </message>
    <message>
      <source>XMP</source>
      <translation>XMP</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Jahr</translation>
    </message>
    <message>
      <source>Year before</source>
      <translation>Jahr davor</translation>
    </message>
    <message>
      <source>Year not known</source>
      <translation>Jahr unbekannt</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>Jahre</translation>
    </message>
    <message>
      <source>Yemen</source>
      <translation>Jemen</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>Yes adds 1 photo</source>
      <translation>„Ja“ fügt 1 Foto hinzu</translation>
    </message>
    <message>
      <source>Yes, it is this person</source>
      <translation>Ja, das ist diese Person</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Gestern</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Du selbst</translation>
    </message>
    <message>
      <source>You have not chosen a cover</source>
      <translation>Sie haben kein Titelbild gewählt</translation>
    </message>
    <message>
      <source>You made the album, so new scans take no photo out of it.</source>
      <translation>Sie haben das Album gemacht, also nehmen neue Durchgänge kein Foto heraus.</translation>
    </message>
    <message>
      <source>You may not read it</source>
      <translation>Keine Berechtigung, sie zu lesen</translation>
    </message>
    <message>
      <source>You named the album, so new scans keep its name and take no photo out of it.</source>
      <translation>Sie haben das Album benannt, also behalten neue Durchgänge seinen Namen und nehmen kein Foto heraus.</translation>
    </message>
    <message>
      <source>You put each photo here, so new scans take none out and add none.</source>
      <translation>Sie haben jedes Foto hierher gelegt: Neue Durchgänge nehmen keines heraus und legen keines dazu.</translation>
    </message>
    <message>
      <source>You said that they are no junk.</source>
      <translation>Sie haben gesagt, dass sie kein Müll sind.</translation>
    </message>
    <message>
      <source>Your photos are not touched by this: only what Photosort knows of them is, such as albums and names.</source>
      <translation>Ihre Fotos sind davon nicht betroffen: Beschädigt ist nur, was Photosort über sie weiß, etwa Alben und Namen.</translation>
    </message>
    <message>
      <source>Your photos stay where they are</source>
      <translation>Ihre Fotos bleiben, wo sie sind</translation>
    </message>
    <message>
      <source>Zambia</source>
      <translation>Sambia</translation>
    </message>
    <message>
      <source>Zebras</source>
      <translation>Zebras</translation>
    </message>
    <message>
      <source>Zimbabwe</source>
      <translation>Simbabwe</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>Zoom in (+)</source>
      <translation>Vergrößern (+)</translation>
    </message>
    <message>
      <source>Zoom out (−)</source>
      <translation>Verkleinern (−)</translation>
    </message>
    <message>
      <source>`photosort doctor --repair` mends it, or goes back to the backup {backup}.</source>
      <translation>`photosort doctor --repair` repariert sie oder kehrt zur Sicherung {backup} zurück.</translation>
    </message>
    <message>
      <source>`photosort doctor --repair` mends it.</source>
      <translation>`photosort doctor --repair` repariert sie.</translation>
    </message>
    <message>
      <source>a Git LFS pointer</source>
      <translation>ein Git-LFS-Zeiger</translation>
    </message>
    <message>
      <source>a PDF document</source>
      <translation>ein PDF-Dokument</translation>
    </message>
    <message>
      <source>a Windows metafile drawing</source>
      <translation>eine Windows-Metafile-Zeichnung</translation>
    </message>
    <message>
      <source>a ZIP archive</source>
      <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
      <source>a compressed file</source>
      <translation>eine komprimierte Datei</translation>
    </message>
    <message>
      <source>a database</source>
      <translation>eine Datenbank</translation>
    </message>
    <message>
      <source>a device or socket</source>
      <translation>ein Gerät oder Socket</translation>
    </message>
    <message>
      <source>a favourite</source>
      <translation>ein Favorit</translation>
    </message>
    <message>
      <source>a folder</source>
      <translation>ein Ordner</translation>
    </message>
    <message>
      <source>a pipe</source>
      <translation>eine Pipe</translation>
    </message>
    <message>
      <source>a program</source>
      <translation>ein Programm</translation>
    </message>
    <message>
      <source>a sound file</source>
      <translation>eine Tondatei</translation>
    </message>
    <message>
      <source>a text file</source>
      <translation>eine Textdatei</translation>
    </message>
    <message>
      <source>a video</source>
      <translation>ein Video</translation>
    </message>
    <message>
      <source>a web page</source>
      <translation>eine Webseite</translation>
    </message>
    <message numerus="yes">
      <source>about %Ln hours left</source>
      <translation>
        <numerusform>noch etwa %Ln Stunde</numerusform>
        <numerusform>noch etwa %Ln Stunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %Ln minutes left</source>
      <translation>
        <numerusform>noch etwa %Ln Minute</numerusform>
        <numerusform>noch etwa %Ln Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %Ln seconds left</source>
      <translation>
        <numerusform>noch etwa %Ln Sekunde</numerusform>
        <numerusform>noch etwa %Ln Sekunden</numerusform>
      </translation>
    </message>
    <message>
      <source>album</source>
      <translation>Album</translation>
    </message>
    <message>
      <source>album:</source>
      <translation>Album:</translation>
    </message>
    <message>
      <source>all people</source>
      <translation>alle Personen</translation>
    </message>
    <message>
      <source>an EPS drawing</source>
      <translation>eine EPS-Zeichnung</translation>
    </message>
    <message>
      <source>an archive</source>
      <translation>ein Archiv</translation>
    </message>
    <message>
      <source>an iCloud placeholder</source>
      <translation>ein iCloud-Platzhalter</translation>
    </message>
    <message>
      <source>an unknown kind of file</source>
      <translation>eine unbekannte Art von Datei</translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more</source>
      <translation>
        <numerusform>und %Ln weiteres</numerusform>
        <numerusform>und %Ln weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>another at the right</source>
      <translation>rechts ein anderes</translation>
    </message>
    <message>
      <source>any word</source>
      <translation>ein Wort</translation>
    </message>
    <message>
      <source>at hand</source>
      <translation>greifbar</translation>
    </message>
    <message>
      <source>at least {share} alike</source>
      <translation>mindestens {share} ähnlich</translation>
    </message>
    <message>
      <source>back</source>
      <translation>zurück</translation>
    </message>
    <message>
      <source>best exposed</source>
      <translation>am besten belichtet</translation>
    </message>
    <message>
      <source>birthday on {day}</source>
      <translation>Geburtstag am {day}</translation>
    </message>
    <message>
      <source>black and white</source>
      <translation>schwarz-weiß</translation>
    </message>
    <message>
      <source>blue</source>
      <translation>blau</translation>
    </message>
    <message>
      <source>blue sky</source>
      <translation>blauer Himmel</translation>
    </message>
    <message>
      <source>born on {day}</source>
      <translation>geboren am {day}</translation>
    </message>
    <message>
      <source>bright</source>
      <translation>hell</translation>
    </message>
    <message>
      <source>by {app}</source>
      <translation>durch {app}</translation>
    </message>
    <message>
      <source>camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>camera:</source>
      <translation>Kamera:</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>zugeklappt</translation>
    </message>
    <message>
      <source>colourful</source>
      <translation>bunt</translation>
    </message>
    <message>
      <source>compare card phone Takeout backup import not yet</source>
      <translation>vergleichen Karte Handy Takeout Sicherung importieren noch nicht</translation>
    </message>
    <message>
      <source>could be free again.</source>
      <translation>könnten wieder frei sein.</translation>
    </message>
    <message>
      <source>cut</source>
      <translation>zugeschnitten</translation>
    </message>
    <message>
      <source>dark</source>
      <translation>dunkel</translation>
    </message>
    <message>
      <source>dark accidental shaken focus</source>
      <translation>dunkel versehentlich verwackelt fokus</translation>
    </message>
    <message>
      <source>darktable</source>
      <translation>darktable</translation>
    </message>
    <message>
      <source>darktable reads them when it imports the photos.</source>
      <translation>darktable liest sie, wenn es die Fotos importiert.</translation>
    </message>
    <message>
      <source>data cloud upload internet</source>
      <translation>Datenschutz Daten Cloud hochladen Internet</translation>
    </message>
    <message>
      <source>date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>date:</source>
      <translation>Datum:</translation>
    </message>
    <message>
      <source>delete ask confirm</source>
      <translation>löschen fragen bestätigen</translation>
    </message>
    <message>
      <source>delete erase reset</source>
      <translation>löschen zurücksetzen</translation>
    </message>
    <message>
      <source>delete remove RAW JPEG</source>
      <translation>löschen entfernen RAW JPEG</translation>
    </message>
    <message>
      <source>differences</source>
      <translation>Unterschiede</translation>
    </message>
    <message>
      <source>digiKam</source>
      <translation>digiKam</translation>
    </message>
    <message>
      <source>digiKam reads them once “Read from sidecar files” is on, in its settings under Metadata, Sidecars.</source>
      <translation>digiKam liest sie, sobald „Aus Filialdateien lesen“ eingeschaltet ist, in seinen Einstellungen unter Metadaten, Filialdateien.</translation>
    </message>
    <message>
      <source>down arrow</source>
      <translation>Pfeil nach unten</translation>
    </message>
    <message>
      <source>duplicates copies burst</source>
      <translation>Duplikate Kopien Serie doppelt</translation>
    </message>
    <message>
      <source>duplicates copies same twice</source>
      <translation>Duplikate Dubletten doppelte gleiche Kopien</translation>
    </message>
    <message>
      <source>duplicates stack expand</source>
      <translation>Duplikate Stapel ausklappen</translation>
    </message>
    <message>
      <source>earliest</source>
      <translation>am frühesten</translation>
    </message>
    <message>
      <source>encoder model network AI memory</source>
      <translation>Encoder Modell Netz KI Arbeitsspeicher</translation>
    </message>
    <message>
      <source>event</source>
      <translation>Ereignis</translation>
    </message>
    <message>
      <source>event:</source>
      <translation>ereignis:</translation>
    </message>
    <message>
      <source>everything read so far is kept</source>
      <translation>alles bisher Gelesene bleibt</translation>
    </message>
    <message>
      <source>exit code {id}</source>
      <translation>Rückgabewert {id}</translation>
    </message>
    <message>
      <source>export copy sidecars XMP tags keywords digiKam Lightroom</source>
      <translation>exportieren kopieren Sidecars Begleitdateien Filialdateien XMP Tags Schlagwörter Stichwörter digiKam Lightroom</translation>
    </message>
    <message>
      <source>eyes closed</source>
      <translation>Augen zu</translation>
    </message>
    <message>
      <source>eyes open</source>
      <translation>Augen offen</translation>
    </message>
    <message>
      <source>faces recognition biometric persons privacy</source>
      <translation>Gesichter Gesichtserkennung biometrisch Personen Menschen Datenschutz</translation>
    </message>
    <message>
      <source>favourite</source>
      <translation>Favorit</translation>
    </message>
    <message>
      <source>file name</source>
      <translation>Dateiname</translation>
    </message>
    <message>
      <source>filter</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>first of several alike</source>
      <translation>erstes von mehreren</translation>
    </message>
    <message>
      <source>folded</source>
      <translation>zugeklappt</translation>
    </message>
    <message>
      <source>folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>folder:</source>
      <translation>Ordner:</translation>
    </message>
    <message>
      <source>from a camera</source>
      <translation>aus einer Kamera</translation>
    </message>
    <message>
      <source>from {name}</source>
      <translation>aus {name}</translation>
    </message>
    <message>
      <source>goes</source>
      <translation>geht</translation>
    </message>
    <message>
      <source>green</source>
      <translation>grün</translation>
    </message>
    <message>
      <source>has place</source>
      <translation>mit Ort</translation>
    </message>
    <message>
      <source>has text</source>
      <translation>mit Text</translation>
    </message>
    <message>
      <source>held back</source>
      <translation>zurückgehalten</translation>
    </message>
    <message>
      <source>held back: {reason}</source>
      <translation>zurückgehalten: {reason}</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>ausgeblendet</translation>
    </message>
    <message>
      <source>import drive network</source>
      <translation>importieren Laufwerk Netzwerk NAS</translation>
    </message>
    <message numerus="yes">
      <source>in %Ln minutes</source>
      <translation>
        <numerusform>in %Ln Minute</numerusform>
        <numerusform>in %Ln Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %Ln seconds</source>
      <translation>
        <numerusform>in %Ln Sekunde</numerusform>
        <numerusform>in %Ln Sekunden</numerusform>
      </translation>
    </message>
    <message>
      <source>in a frame</source>
      <translation>mit Rahmen</translation>
    </message>
    <message>
      <source>in a second</source>
      <translation>in einer Sekunde</translation>
    </message>
    <message>
      <source>in {album}</source>
      <translation>in {album}</translation>
    </message>
    <message>
      <source>in {folder}</source>
      <translation>in {folder}</translation>
    </message>
    <message>
      <source>indoors</source>
      <translation>drinnen</translation>
    </message>
    <message>
      <source>instead of {name}</source>
      <translation>statt {name}</translation>
    </message>
    <message>
      <source>it is larger than {size}</source>
      <translation>es ist größer als {size}</translation>
    </message>
    <message>
      <source>it is {what}, not a file</source>
      <translation>es ist {what}, keine Datei</translation>
    </message>
    <message numerus="yes">
      <source>its %Ln photos stay in their albums</source>
      <translation>
        <numerusform>sein %Ln Foto bleibt in seinem Album</numerusform>
        <numerusform>seine %Ln Fotos bleiben in ihren Alben</numerusform>
      </translation>
    </message>
    <message>
      <source>journey join</source>
      <translation>Reise verbinden vereinen</translation>
    </message>
    <message>
      <source>journey name</source>
      <translation>Reise Name umbenennen</translation>
    </message>
    <message>
      <source>keep</source>
      <translation>behalten</translation>
    </message>
    <message>
      <source>keep both</source>
      <translation>beide behalten</translation>
    </message>
    <message>
      <source>keep left</source>
      <translation>links behalten</translation>
    </message>
    <message>
      <source>keep right</source>
      <translation>rechts behalten</translation>
    </message>
    <message>
      <source>keeps its photos</source>
      <translation>behält seine Fotos</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>behalten</translation>
    </message>
    <message>
      <source>kept as you made it</source>
      <translation>bleibt, wie Sie es gemacht haben</translation>
    </message>
    <message>
      <source>kept by you</source>
      <translation>von Ihnen behalten</translation>
    </message>
    <message>
      <source>killed by signal {id}</source>
      <translation>beendet durch Signal {id}</translation>
    </message>
    <message>
      <source>kind of photo</source>
      <translation>Art des Fotos</translation>
    </message>
    <message>
      <source>kind:</source>
      <translation>Art:</translation>
    </message>
    <message>
      <source>larger file</source>
      <translation>größere Datei</translation>
    </message>
    <message>
      <source>largest</source>
      <translation>am größten</translation>
    </message>
    <message>
      <source>last month</source>
      <translation>letzter Monat</translation>
    </message>
    <message>
      <source>last summer</source>
      <translation>letzter Sommer</translation>
    </message>
    <message>
      <source>last week</source>
      <translation>letzte Woche</translation>
    </message>
    <message>
      <source>last winter</source>
      <translation>letzter Winter</translation>
    </message>
    <message>
      <source>last year</source>
      <translation>letztes Jahr</translation>
    </message>
    <message>
      <source>leans</source>
      <translation>schief</translation>
    </message>
    <message>
      <source>least compressed</source>
      <translation>am wenigsten komprimiert</translation>
    </message>
    <message>
      <source>left arrow</source>
      <translation>Pfeil nach links</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>ausgelassen</translation>
    </message>
    <message>
      <source>left out: no photo shows it</source>
      <translation>weggelassen: kein Foto zeigt es</translation>
    </message>
    <message>
      <source>less sharp</source>
      <translation>weniger scharf</translation>
    </message>
    <message>
      <source>likely</source>
      <translation>wahrscheinlich</translation>
    </message>
    <message>
      <source>lock</source>
      <translation>koppeln</translation>
    </message>
    <message numerus="yes">
      <source>looked into every %Ln minutes</source>
      <translation>
        <numerusform>nachgesehen wird jede Minute</numerusform>
        <numerusform>nachgesehen wird alle %Ln Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>looked into every %Ln seconds</source>
      <translation>
        <numerusform>nachgesehen wird jede Sekunde</numerusform>
        <numerusform>nachgesehen wird alle %Ln Sekunden</numerusform>
      </translation>
    </message>
    <message>
      <source>looks alike</source>
      <translation>sieht ähnlich aus</translation>
    </message>
    <message>
      <source>marked as kept</source>
      <translation>als behalten markiert</translation>
    </message>
    <message>
      <source>memory disk space storage cache</source>
      <translation>Speicherplatz Festplatte Platz Cache</translation>
    </message>
    <message>
      <source>more camera data</source>
      <translation>mehr Kameradaten</translation>
    </message>
    <message>
      <source>most alike first</source>
      <translation>ähnlichste zuerst</translation>
    </message>
    <message>
      <source>most different first</source>
      <translation>unähnlichste zuerst</translation>
    </message>
    <message>
      <source>most level</source>
      <translation>am geradesten</translation>
    </message>
    <message>
      <source>most photos first</source>
      <translation>meiste Fotos zuerst</translation>
    </message>
    <message>
      <source>motion effects</source>
      <translation>Bewegung Effekte</translation>
    </message>
    <message>
      <source>name:</source>
      <translation>Name:</translation>
    </message>
    <message>
      <source>named by you</source>
      <translation>von Ihnen benannt</translation>
    </message>
    <message>
      <source>new album</source>
      <translation>neues Album</translation>
    </message>
    <message>
      <source>newest photos first</source>
      <translation>neueste Fotos zuerst</translation>
    </message>
    <message>
      <source>next photo</source>
      <translation>nächstes Foto</translation>
    </message>
    <message>
      <source>night day bright colours</source>
      <translation>Nacht Tag Farben Nachtmodus dunkler heller</translation>
    </message>
    <message>
      <source>no camera</source>
      <translation>keine Kamera</translation>
    </message>
    <message>
      <source>no data</source>
      <translation>ohne Daten</translation>
    </message>
    <message>
      <source>no mark</source>
      <translation>keine Markierung</translation>
    </message>
    <message>
      <source>no place</source>
      <translation>ohne Ort</translation>
    </message>
    <message>
      <source>no text</source>
      <translation>ohne Text</translation>
    </message>
    <message>
      <source>not connected</source>
      <translation>nicht verbunden</translation>
    </message>
    <message>
      <source>not edited</source>
      <translation>nicht bearbeitet</translation>
    </message>
    <message>
      <source>not forwarded</source>
      <translation>nicht weitergeleitet</translation>
    </message>
    <message>
      <source>not known yet</source>
      <translation>noch nicht bekannt</translation>
    </message>
    <message>
      <source>not named as a copy</source>
      <translation>nicht als Kopie benannt</translation>
    </message>
    <message>
      <source>not rejected</source>
      <translation>nicht aussortiert</translation>
    </message>
    <message>
      <source>not selected</source>
      <translation>nicht ausgewählt</translation>
    </message>
    <message>
      <source>not ticked</source>
      <translation>nicht angehakt</translation>
    </message>
    <message>
      <source>not understood</source>
      <translation>nicht verstanden</translation>
    </message>
    <message>
      <source>nothing chosen</source>
      <translation>nichts gewählt</translation>
    </message>
    <message>
      <source>nothing moves before your review</source>
      <translation>nichts wird vor Ihrer Durchsicht verschoben</translation>
    </message>
    <message>
      <source>nothing of the demo is kept</source>
      <translation>von der Demo bleibt nichts</translation>
    </message>
    <message>
      <source>offline</source>
      <translation>offline</translation>
    </message>
    <message numerus="yes">
      <source>on %Ln days</source>
      <translation>
        <numerusform>an %Ln Tag</numerusform>
        <numerusform>an %Ln Tagen</numerusform>
      </translation>
    </message>
    <message>
      <source>open</source>
      <translation>aufgeklappt</translation>
    </message>
    <message>
      <source>outdoors</source>
      <translation>draußen</translation>
    </message>
    <message>
      <source>people biometric privacy</source>
      <translation>Personen biometrisch Datenschutz Gesichter</translation>
    </message>
    <message>
      <source>people names who</source>
      <translation>Personen Menschen Namen wer</translation>
    </message>
    <message>
      <source>person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>person:</source>
      <translation>person:</translation>
    </message>
    <message>
      <source>pink</source>
      <translation>rosa</translation>
    </message>
    <message>
      <source>place</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>place:</source>
      <translation>Ort:</translation>
    </message>
    <message>
      <source>purple</source>
      <translation>lila</translation>
    </message>
    <message>
      <source>re-compressed</source>
      <translation>stärker komprimiert</translation>
    </message>
    <message>
      <source>read copy words letters</source>
      <translation>lesen kopieren Wörter Buchstaben</translation>
    </message>
    <message>
      <source>red</source>
      <translation>rot</translation>
    </message>
    <message>
      <source>reject</source>
      <translation>aussortieren</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>aussortiert</translation>
    </message>
    <message>
      <source>rename face who</source>
      <translation>umbenennen Gesicht wer</translation>
    </message>
    <message>
      <source>review</source>
      <translation>durchsehen</translation>
    </message>
    <message>
      <source>right arrow</source>
      <translation>Pfeil nach rechts</translation>
    </message>
    <message>
      <source>same bytes</source>
      <translation>dieselben Bytes</translation>
    </message>
    <message>
      <source>same picture</source>
      <translation>dasselbe Bild</translation>
    </message>
    <message>
      <source>same second</source>
      <translation>selbe Sekunde</translation>
    </message>
    <message>
      <source>saved search keep</source>
      <translation>gespeicherte Suche merken</translation>
    </message>
    <message>
      <source>selected</source>
      <translation>ausgewählt</translation>
    </message>
    <message>
      <source>sharp, well exposed</source>
      <translation>scharf, gut belichtet</translation>
    </message>
    <message>
      <source>sharpest</source>
      <translation>am schärfsten</translation>
    </message>
    <message>
      <source>shortcuts hotkeys</source>
      <translation>Tastenkürzel Tastenkombinationen Kurzbefehle</translation>
    </message>
    <message>
      <source>size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>size:</source>
      <translation>Größe:</translation>
    </message>
    <message>
      <source>smaller</source>
      <translation>kleiner</translation>
    </message>
    <message>
      <source>snow</source>
      <translation>Schnee</translation>
    </message>
    <message>
      <source>soft colours</source>
      <translation>sanfte Farben</translation>
    </message>
    <message>
      <source>somebody without a name</source>
      <translation>jemand ohne Namen</translation>
    </message>
    <message>
      <source>split journey</source>
      <translation>Teilen Reise</translation>
    </message>
    <message numerus="yes">
      <source>stack of %Ln photos</source>
      <translation>
        <numerusform>Stapel aus %Ln Foto</numerusform>
        <numerusform>Stapel aus %Ln Fotos</numerusform>
      </translation>
    </message>
    <message>
      <source>stays</source>
      <translation>bleibt</translation>
    </message>
    <message>
      <source>still sorting</source>
      <translation>wird noch sortiert</translation>
    </message>
    <message>
      <source>sunset</source>
      <translation>Sonnenuntergang</translation>
    </message>
    <message>
      <source>sure</source>
      <translation>sicher</translation>
    </message>
    <message>
      <source>swap</source>
      <translation>tauschen</translation>
    </message>
    <message>
      <source>text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>text or look</source>
      <translation>Text oder Aussehen</translation>
    </message>
    <message>
      <source>text:</source>
      <translation>Text:</translation>
    </message>
    <message numerus="yes">
      <source>the %Ln you made stay as they are</source>
      <translation>
        <numerusform>das eine, das Sie gemacht haben, bleibt</numerusform>
        <numerusform>die %Ln, die Sie gemacht haben, bleiben</numerusform>
      </translation>
    </message>
    <message>
      <source>the network {name} has no linear classifier, before which it could be read</source>
      <translation>das Netz {name} hat keinen linearen Klassifikator, vor dem es sich auslesen ließe</translation>
    </message>
    <message>
      <source>the same file</source>
      <translation>dieselbe Datei</translation>
    </message>
    <message>
      <source>there are no weights in {path}</source>
      <translation>in {path} sind keine Gewichte</translation>
    </message>
    <message>
      <source>this month</source>
      <translation>dieser Monat</translation>
    </message>
    <message>
      <source>this person</source>
      <translation>diese Person</translation>
    </message>
    <message>
      <source>this week</source>
      <translation>diese Woche</translation>
    </message>
    <message>
      <source>this year</source>
      <translation>dieses Jahr</translation>
    </message>
    <message>
      <source>ticked</source>
      <translation>angehakt</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>trash</source>
      <translation>Papierkorb</translation>
    </message>
    <message>
      <source>turned</source>
      <translation>gedreht</translation>
    </message>
    <message>
      <source>unfolded</source>
      <translation>aufgeklappt</translation>
    </message>
    <message>
      <source>unknown faces nobody background</source>
      <translation>unbekannte Gesichter niemand Hintergrund</translation>
    </message>
    <message>
      <source>unreadable</source>
      <translation>nicht lesbar</translation>
    </message>
    <message>
      <source>up arrow</source>
      <translation>Pfeil nach oben</translation>
    </message>
    <message>
      <source>warm colours</source>
      <translation>warme Farben</translation>
    </message>
    <message>
      <source>what both show is the same</source>
      <translation>was beide zeigen, ist dasselbe</translation>
    </message>
    <message>
      <source>what is read is kept</source>
      <translation>was gelesen ist, bleibt</translation>
    </message>
    <message>
      <source>what is to be seen</source>
      <translation>was zu sehen ist</translation>
    </message>
    <message>
      <source>where taken place</source>
      <translation>wo aufgenommen Ort</translation>
    </message>
    <message>
      <source>where taken town GPS coordinates location map</source>
      <translation>wo aufgenommen Stadt GPS Koordinaten Standort Karte</translation>
    </message>
    <message>
      <source>whole picture</source>
      <translation>ganzes Bild</translation>
    </message>
    <message>
      <source>with people</source>
      <translation>mit Personen</translation>
    </message>
    <message>
      <source>with strangers</source>
      <translation>mit Fremden</translation>
    </message>
    <message>
      <source>with the dates and places that you said</source>
      <translation>mit den angegebenen Daten und Orten</translation>
    </message>
    <message>
      <source>with the people on them</source>
      <translation>mit den Personen darauf</translation>
    </message>
    <message>
      <source>with the people on them, and the dates and places that you said</source>
      <translation>mit den Personen darauf und den angegebenen Daten und Orten</translation>
    </message>
    <message>
      <source>with {what:small}</source>
      <translation>auch {what}</translation>
    </message>
    <message>
      <source>with “{text}”</source>
      <translation>mit „{text}“</translation>
    </message>
    <message>
      <source>without people</source>
      <translation>ohne Personen</translation>
    </message>
    <message>
      <source>without strangers</source>
      <translation>ohne Fremde</translation>
    </message>
    <message>
      <source>without {words}</source>
      <translation>ohne {words}</translation>
    </message>
    <message>
      <source>worse exposed</source>
      <translation>schlechter belichtet</translation>
    </message>
    <message>
      <source>wrong clock shift year taken time zone</source>
      <translation>falsch Uhr verschieben Jahr aufgenommen Zeitzone</translation>
    </message>
    <message>
      <source>yellow</source>
      <translation>gelb</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <source>zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>{album} may be suggested again</source>
      <translation>{album} darf wieder vorgeschlagen werden</translation>
    </message>
    <message>
      <source>{album} will not be suggested again</source>
      <translation>{album} wird nicht mehr vorgeschlagen</translation>
    </message>
    <message>
      <source>{album} would stay one album, or become more than {parts}.</source>
      <translation>{album} bliebe ein Album, oder es würden mehr als {parts}.</translation>
    </message>
    <message>
      <source>{camera} says a day from before there were digital cameras.</source>
      <translation>{camera} nennt einen Tag, an dem es noch keine Digitalkameras gab.</translation>
    </message>
    <message>
      <source>{camera} was ahead of the calendar: this day has not come yet.</source>
      <translation>{camera} ging vor: Diesen Tag hat es noch nicht gegeben.</translation>
    </message>
    <message>
      <source>{camera} wrote the first moment of its calendar, which is no date. Until you say one, the time of the file stands for it.</source>
      <translation>{camera} hat den ersten Moment ihres Kalenders angegeben, was kein Datum ist. Bis eines angegeben wird, gilt die Zeit der Datei.</translation>
    </message>
    <message numerus="yes">
      <source>{chosen} of %Ln files selected</source>
      <translation>
        <numerusform>{chosen} von %Ln Datei ausgewählt</numerusform>
        <numerusform>{chosen} von %Ln Dateien ausgewählt</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} by a filter</source>
      <translation>{count} nach einem Filter</translation>
    </message>
    <message>
      <source>{count} by their album</source>
      <translation>{count} nach ihrem Album</translation>
    </message>
    <message>
      <source>{count} by their camera</source>
      <translation>{count} nach ihrer Kamera</translation>
    </message>
    <message>
      <source>{count} by their date</source>
      <translation>{count} nach ihrem Datum</translation>
    </message>
    <message>
      <source>{count} by their event</source>
      <translation>{count} durch ihr Ereignis</translation>
    </message>
    <message>
      <source>{count} by their folder</source>
      <translation>{count} nach ihrem Ordner</translation>
    </message>
    <message>
      <source>{count} by their look</source>
      <translation>{count} nach ihrem Aussehen</translation>
    </message>
    <message>
      <source>{count} by their name</source>
      <translation>{count} nach ihrem Namen</translation>
    </message>
    <message>
      <source>{count} by their place</source>
      <translation>{count} nach ihrem Ort</translation>
    </message>
    <message>
      <source>{count} by their size</source>
      <translation>{count} nach ihrer Größe</translation>
    </message>
    <message>
      <source>{count} by their text</source>
      <translation>{count} nach ihrem Text</translation>
    </message>
    <message>
      <source>{count} by who is on them</source>
      <translation>{count} nach Personen darauf</translation>
    </message>
    <message numerus="yes">
      <source>{count} of %Ln photos</source>
      <translation>
        <numerusform>{count} von %Ln Foto</numerusform>
        <numerusform>{count} von %Ln Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of %Ln photos are not here yet</source>
      <translation>
        <numerusform>{count} von %Ln Foto ist noch nicht hier</numerusform>
        <numerusform>{count} von %Ln Fotos sind noch nicht hier</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of %Ln stacks chosen</source>
      <translation>
        <numerusform>{count} von %Ln Stapel gewählt</numerusform>
        <numerusform>{count} von %Ln Stapeln gewählt</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} of {photos}</source>
      <translation>{count} von {photos}</translation>
    </message>
    <message>
      <source>{count} selected</source>
      <translation>{count} ausgewählt</translation>
    </message>
    <message>
      <source>{days} and {clock}</source>
      <translation>{days} und {clock}</translation>
    </message>
    <message>
      <source>{distance} km from home</source>
      <translation>{distance} km von zu Hause</translation>
    </message>
    <message>
      <source>{done:bare}. The next undo takes back act {id} instead: {act:bare}.</source>
      <translation>{done:bare}. Das nächste Rückgängig nimmt stattdessen Handlung {id} zurück: {act:bare}.</translation>
    </message>
    <message numerus="yes">
      <source>{done} of %Ln photos are read and kept</source>
      <translation>
        <numerusform>{done} von %Ln Foto ist gelesen und bleibt</numerusform>
        <numerusform>{done} von %Ln Fotos sind gelesen und bleiben</numerusform>
      </translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} von {total}</translation>
    </message>
    <message>
      <source>{done} of {total} photos read</source>
      <translation>{done} von {total} Fotos gelesen</translation>
    </message>
    <message numerus="yes">
      <source>{done}. %Ln files are not, {name} among them: {reason:small}.</source>
      <translation>
        <numerusform>{done}. %Ln Datei nicht ({name}): {reason}.</numerusform>
        <numerusform>{done}. %Ln Dateien nicht, darunter {name}: {reason}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done}. %Ln files stay, {name} among them: {reason:small}.</source>
      <translation>
        <numerusform>{done}. %Ln Datei bleibt ({name}): {reason}.</numerusform>
        <numerusform>{done}. %Ln Dateien bleiben, darunter {name}: {reason}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done}. %Ln sidecars stay: {reason:small}.</source>
      <translation>
        <numerusform>{done}. %Ln Begleitdatei bleibt: {reason}.</numerusform>
        <numerusform>{done}. %Ln Begleitdateien bleiben: {reason}.</numerusform>
      </translation>
    </message>
    <message>
      <source>{done}. {name} is not: {reason:small}.</source>
      <translation>{done}. {name} nicht: {reason}.</translation>
    </message>
    <message>
      <source>{done}. {name} stays: {reason:small}.</source>
      <translation>{done}. {name} bleibt: {reason}.</translation>
    </message>
    <message numerus="yes">
      <source>{done}; %Ln photos held back</source>
      <translation>
        <numerusform>{done}; %Ln Foto zurückgehalten</numerusform>
        <numerusform>{done}; %Ln Fotos zurückgehalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done}; %Ln photos without a RAW file stay</source>
      <translation>
        <numerusform>{done}; %Ln Foto ohne RAW-Datei bleibt</numerusform>
        <numerusform>{done}; %Ln Fotos ohne RAW-Datei bleiben</numerusform>
      </translation>
    </message>
    <message>
      <source>{event}, day {day} of {days}</source>
      <translation>{event}, Tag {day} von {days}</translation>
    </message>
    <message>
      <source>{files} and {folders}</source>
      <translation>{files} und {folders}</translation>
    </message>
    <message>
      <source>{first} and {second:small}</source>
      <translation>{first} und {second}</translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first} und {second}</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message numerus="yes">
      <source>{folder} is not connected. Its %Ln photos stay in their albums and come back with the drive. Nothing was removed.</source>
      <translation>
        <numerusform>{folder} ist nicht verbunden. %Ln Foto bleibt in seinem Album und kommt mit dem Laufwerk zurück. Nichts wurde entfernt.</numerusform>
        <numerusform>{folder} ist nicht verbunden. %Ln Fotos bleiben in ihren Alben und kommen mit dem Laufwerk zurück. Nichts wurde entfernt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{how} (all %Ln)</source>
      <translation>
        <numerusform>{how}</numerusform>
        <numerusform>{how} (alle %Ln)</numerusform>
      </translation>
    </message>
    <message>
      <source>{keep} keeps the best, {compare} compares, {apart} says not the same</source>
      <translation>{keep} behält das beste, {compare} vergleicht, {apart} sagt: nicht dasselbe</translation>
    </message>
    <message>
      <source>{keys} belongs to “{action}”.</source>
      <translation>{keys} gehört zu „{action}“.</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} min</translation>
    </message>
    <message>
      <source>{month} has no day {day}.</source>
      <translation>Einen {day}. {month} gibt es nicht.</translation>
    </message>
    <message numerus="yes">
      <source>{name} and %Ln other files are not back: {reason:small}</source>
      <translation>
        <numerusform>{name} und %Ln andere Datei sind nicht zurück: {reason}</numerusform>
        <numerusform>{name} und %Ln andere Dateien sind nicht zurück: {reason}</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} has {photos}, the other face has {others}. Merged, they are one person.</source>
      <translation>{name} hat {photos}, das andere Gesicht hat {others}. Zusammengelegt sind sie eine Person.</translation>
    </message>
    <message>
      <source>{name} holds no estimator of Photosort.</source>
      <translation>{name} enthält keinen Schätzer von Photosort.</translation>
    </message>
    <message>
      <source>{name} is in it</source>
      <translation>{name} ist darauf</translation>
    </message>
    <message>
      <source>{name} is no longer in its folder.</source>
      <translation>{name} ist nicht mehr in seinem Ordner.</translation>
    </message>
    <message>
      <source>{name} is not back: {reason:small}</source>
      <translation>{name} ist nicht zurück: {reason}</translation>
    </message>
    <message>
      <source>{name} is the cover of {album} now</source>
      <translation>{name} ist jetzt das Titelbild von {album}</translation>
    </message>
    <message>
      <source>{name} stays</source>
      <translation>{name} bleibt</translation>
    </message>
    <message>
      <source>{name} stays where it is: {reason:small}</source>
      <translation>{name} bleibt, wo es ist: {reason}</translation>
    </message>
    <message>
      <source>{name} was written by a newer Photosort.</source>
      <translation>{name} wurde von einem neueren Photosort geschrieben.</translation>
    </message>
    <message>
      <source>{name} would get a date that no photo can have.</source>
      <translation>{name} bekäme ein Datum, das kein Foto haben kann.</translation>
    </message>
    <message>
      <source>{number} MP</source>
      <translation>{number} MP</translation>
    </message>
    <message>
      <source>{number} h</source>
      <translation>{number} h</translation>
    </message>
    <message>
      <source>{number} min</source>
      <translation>{number} min</translation>
    </message>
    <message>
      <source>{number} s</source>
      <translation>{number} s</translation>
    </message>
    <message>
      <source>{number} stops brighter</source>
      <translation>{number} Blenden heller</translation>
    </message>
    <message>
      <source>{number} stops darker</source>
      <translation>{number} Blenden dunkler</translation>
    </message>
    <message>
      <source>{number}° off</source>
      <translation>{number}° schief</translation>
    </message>
    <message numerus="yes">
      <source>{part} of %Ln photos</source>
      <translation>
        <numerusform>{part} von %Ln Foto</numerusform>
        <numerusform>{part} von %Ln Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{part} of %Ln photos are back</source>
      <translation>
        <numerusform>{part} von %Ln Foto ist zurück</numerusform>
        <numerusform>{part} von %Ln Fotos sind zurück</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{part} of %Ln photos are unsorted</source>
      <translation>
        <numerusform>{part} von %Ln Foto ist unsortiert</numerusform>
        <numerusform>{part} von %Ln Fotos sind unsortiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{part} of %Ln photos wait</source>
      <translation>
        <numerusform>{part} von %Ln Foto wartet</numerusform>
        <numerusform>{part} von %Ln Fotos warten</numerusform>
      </translation>
    </message>
    <message>
      <source>{part} of {whole}</source>
      <translation>{part} von {whole}</translation>
    </message>
    <message>
      <source>{path} cannot be written to: choose another place, or change its permissions.</source>
      <translation>In {path} kann nicht geschrieben werden: bitte einen anderen Ort wählen oder die Berechtigungen ändern.</translation>
    </message>
    <message>
      <source>{path} is a file, not a folder.</source>
      <translation>{path} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
      <source>{path} is left alone: {what}</source>
      <translation>{path} bleibt unberührt: {what}</translation>
    </message>
    <message>
      <source>{path} is no sound backup of a library.</source>
      <translation>{path} ist keine unbeschädigte Sicherung einer Sammlung.</translation>
    </message>
    <message>
      <source>{path} stays: it is a link, which is not followed.</source>
      <translation>{path} bleibt: Das ist eine Verknüpfung, der nicht gefolgt wird.</translation>
    </message>
    <message>
      <source>{path} stays: it is none of Photosort's files.</source>
      <translation>{path} bleibt: Es ist keine Datei von Photosort.</translation>
    </message>
    <message>
      <source>{path}, with which faces are found, is missing or was changed: install Photosort anew.</source>
      <translation>{path} fehlt oder wurde geändert; damit werden Gesichter gefunden: Photosort neu installieren.</translation>
    </message>
    <message numerus="yes">
      <source>{places} and %Ln more</source>
      <translation>
        <numerusform>{places} und %Ln weiterer</numerusform>
        <numerusform>{places} und %Ln weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation>{place} von {count}</translation>
    </message>
    <message>
      <source>{program} could not be started.</source>
      <translation>{program} ließ sich nicht starten.</translation>
    </message>
    <message>
      <source>{questions}, whenever you like</source>
      <translation>{questions}, wann Sie mögen</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>{several} and {last}</source>
      <translation>{several} und {last}</translation>
    </message>
    <message>
      <source>{share} full of text</source>
      <translation>{share} voller Text</translation>
    </message>
    <message>
      <source>{share} look like screenshots</source>
      <translation>{share} sehen aus wie Bildschirmfotos</translation>
    </message>
    <message>
      <source>{share} named as forwarded</source>
      <translation>{share} wie weitergeleitet benannt</translation>
    </message>
    <message>
      <source>{share} named as screenshots</source>
      <translation>{share} als Bildschirmfotos benannt</translation>
    </message>
    <message>
      <source>{share} of the space</source>
      <translation>{share} des Platzes</translation>
    </message>
    <message>
      <source>{share} saved more than once</source>
      <translation>{share} mehrfach gespeichert</translation>
    </message>
    <message>
      <source>{share} screen-sized</source>
      <translation>{share} so groß wie ein Bildschirm</translation>
    </message>
    <message>
      <source>{share} white pages</source>
      <translation>{share} weiße Seiten</translation>
    </message>
    <message>
      <source>{share} with text on them</source>
      <translation>{share} mit Text darauf</translation>
    </message>
    <message>
      <source>{share} without a camera</source>
      <translation>{share} ohne Kamera</translation>
    </message>
    <message>
      <source>{shots} in {time}</source>
      <translation>{shots} in {time}</translation>
    </message>
    <message>
      <source>{size} freed</source>
      <translation>{size} frei geworden</translation>
    </message>
    <message>
      <source>{size} to gain</source>
      <translation>{size} zu gewinnen</translation>
    </message>
    <message>
      <source>{size}, of it {part} thumbnails</source>
      <translation>{size}, davon {part} Vorschaubilder</translation>
    </message>
    <message numerus="yes">
      <source>{some} of %Ln photos looked at show a face</source>
      <translation>
        <numerusform>{some} von %Ln angesehenen Foto zeigt ein Gesicht</numerusform>
        <numerusform>{some} von %Ln angesehenen Fotos zeigen ein Gesicht</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{some} of %Ln photos show a face</source>
      <translation>
        <numerusform>{some} von %Ln Foto zeigt ein Gesicht</numerusform>
        <numerusform>{some} von %Ln Fotos zeigen ein Gesicht</numerusform>
      </translation>
    </message>
    <message>
      <source>{space} of {free} free</source>
      <translation>{space} von {free} frei</translation>
    </message>
    <message>
      <source>{text} is not a day: write it as 1990-05-17, or as --05-17 without a year.</source>
      <translation>{text} ist kein Tag: Schreiben Sie ihn als 1990-05-17 oder ohne Jahr als --05-17.</translation>
    </message>
    <message>
      <source>{time} apart</source>
      <translation>{time} Abstand</translation>
    </message>
    <message>
      <source>{title} – Photosort</source>
      <translation>{title} – Photosort</translation>
    </message>
    <message numerus="yes">
      <source>{what} belong to these photos and go with them.</source>
      <translation>
        <numerusform>Zu diesen Fotos gehört {what} und geht mit.</numerusform>
        <numerusform>Zu diesen Fotos gehören {what} und gehen mit.</numerusform>
      </translation>
    </message>
    <message>
      <source>{what} named {extension}</source>
      <translation>{what} mit der Endung {extension}</translation>
    </message>
    <message numerus="yes">
      <source>{what} need a look</source>
      <translation>
        <numerusform>Bitte ansehen: {what}</numerusform>
        <numerusform>Bitte ansehen: {what}</numerusform>
      </translation>
    </message>
    <message>
      <source>{why}. Grouping again may sort them better.</source>
      <translation>{why}. Neu gruppieren fasst sie vielleicht besser zusammen.</translation>
    </message>
    <message>
      <source>“{act}” is not undone.</source>
      <translation>„{act}“ ist nicht rückgängig gemacht.</translation>
    </message>
    <message>
      <source>“{act}” is undone already.</source>
      <translation>„{act}“ ist schon rückgängig gemacht.</translation>
    </message>
    <message>
      <source>“{event}” can only be split before a photo of it that is not its first.</source>
      <translation>„{event}“ lässt sich nur vor einem seiner Fotos teilen, das nicht das erste ist.</translation>
    </message>
    <message>
      <source>“{event}” lies between them: merge it as well.</source>
      <translation>Dazwischen liegt „{event}“: es gehört dann auch dazu.</translation>
    </message>
    <message>
      <source>→ unfolds, ← folds, Enter opens</source>
      <translation>→ klappt auf, ← klappt zu, Enter öffnet</translation>
    </message>
  </context>
</TS>
